using Microsoft.Extensions.Options;

namespace HoopAI.Client.Options;

/// <summary>Collects what is wrong with the options of one client, worded for the person who wrote them.</summary>
internal sealed class OptionRules(string clientName, string options = "HoopAIOptions")
{
    private readonly List<string> _faults = [];

    public bool Check(bool holds, string option, object? value, string rule, string way)
    {
        if (!holds)
        {
            var shown = value is null ? "" : FormattableString.Invariant($" is '{value}' and");
            var client = clientName.Length == 0 ? "" : $" of the client '{clientName}'";
            _faults.Add($"{options}.{option}{client}{shown} {rule}: {way}.");
        }

        return holds;
    }

    public void Range<T>(string option, T value, T least, T most)
        where T : struct, IComparable<T> =>
        Check(value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0, option, value, FormattableString.Invariant($"must lie between {least} and {most}"), "choose a value in that range");

    public void NotAbove(string option, TimeSpan value, string other, TimeSpan otherValue) =>
        Check(value <= otherValue, option, value, $"must not be above {other}, which is {otherValue}", "shorten the first, or lengthen the second");

    public ValidateOptionsResult Result() => _faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_faults);
}
