using System.Text.RegularExpressions;

namespace HoopAI.Client;

/// <summary>Sorts validation texts by the field that they name: <c>address.0.city must be a string</c>, <c>property foo should not exist</c>.</summary>
internal static partial class FieldMessages
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> From(IReadOnlyList<string> messages)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            var match = Named().Match(message);
            var field = match.Success ? match.Groups["field"].Value : "";
            fields[field] = fields.TryGetValue(field, out var known) ? [.. known, message] : [message];
        }

        return fields;
    }

    [GeneratedRegex(@"^(?:(?:each value in|nested property|property) )?(?<field>[A-Za-z_$][\w$.\[\]-]*) (?:must|should|is|has|cannot|can't|contains|each) ?", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
