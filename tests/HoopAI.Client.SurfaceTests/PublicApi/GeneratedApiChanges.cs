using System.Text.RegularExpressions;

namespace HoopAI.Client.SurfaceTests.PublicApi;

/// <summary>What has changed in the generated API, for the one who puts in a newer document.</summary>
internal static partial class GeneratedApiChanges
{
    public static IEnumerable<string> Between(IEnumerable<string> baseline, IEnumerable<string> now)
    {
        var before = baseline.ToDictionary(KeyOf);
        var after = now.ToDictionary(KeyOf);
        foreach (var (key, line) in before)
        {
            if (!after.TryGetValue(key, out var other))
            {
                yield return $"removed  {line}";
            }
            else if (other != line)
            {
                yield return $"changed  {key}{Note(line, other)}\n           was {Rest(line)}\n           is  {Rest(other)}";
            }
        }

        foreach (var (key, line) in after.Where(item => !before.ContainsKey(item.Key)))
        {
            yield return $"added    {line}";
        }
    }

    // A method that had no optional parameter but the token: compiled callers do not find it any more.
    private static string Note(string before, string after) => OptionalParameter().IsMatch(after) && !OptionalParameter().IsMatch(before)
        ? " (its first optional parameter: compiled callers must be compiled again)"
        : "";

    private static string KeyOf(string line) => line.Split(": ", 2)[0];

    private static string Rest(string line) => line.Split(": ", 2)[1];

    [GeneratedRegex(@"\([^)]*(?<!CancellationToken cancellationToken) = (?=[^)]*CancellationToken)")]
    private static partial Regex OptionalParameter();
}
