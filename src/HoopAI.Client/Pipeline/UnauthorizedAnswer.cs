using System.Text.RegularExpressions;

namespace HoopAI.Client.Pipeline;

/// <summary>Tells the platform's answers of 401 apart by their texts.</summary>
/// <remarks>
/// Documented: <c>Invalid token: access token is invalid</c>. Seen: <c>Invalid JWT</c>, <c>The token is not authorized for this scope.</c>, and an
/// access-management error for a mis-cased path. The text of an expired token is not documented.
/// </remarks>
internal static partial class UnauthorizedAnswer
{
    public static UnauthorizedKind Classify(IReadOnlyList<string> messages)
    {
        var text = string.Join(' ', messages);
        return Scope().IsMatch(text) ? UnauthorizedKind.Scope
            : AccessManagement().IsMatch(text) ? UnauthorizedKind.AccessManagement
            : Token().IsMatch(text) ? UnauthorizedKind.Token
            : UnauthorizedKind.Unknown;
    }

    [GeneratedRegex(@"not authori[sz]ed for this scope", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scope();

    [GeneratedRegex(@"\bIAM\b|access[ -]?management", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AccessManagement();

    [GeneratedRegex(@"invalid token|access token is invalid|invalid jwt|jwt expired|expired|token is (?:not valid|invalid)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
