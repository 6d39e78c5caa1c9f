using System.Globalization;

namespace HoopAI.Generator.Naming;

/// <summary>Hands out names of one scope, each once.</summary>
internal sealed class UniqueNames(StringComparer comparer)
{
    private readonly HashSet<string> _taken = new(comparer);
    private readonly Dictionary<string, int> _numbers = new(comparer);

    public bool IsTaken(string name) => _taken.Contains(name);

    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>The first of the candidates that is free; a number is the last resort.</summary>
    public string Take(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }

        for (var number = _numbers.GetValueOrDefault(candidates[0], 2); ; number++)
        {
            var numbered = candidates[0] + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                _numbers[candidates[0]] = number + 1;
                return numbered;
            }
        }
    }
}
