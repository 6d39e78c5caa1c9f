using System.Text;
using System.Text.RegularExpressions;

namespace HoopAI.Sandbox;

/// <summary>Keeps tokens and secrets out of the journal: issued ones are replaced by their ids, all others by <c>***</c>.</summary>
internal sealed partial class Redaction(TokenVault tokens, int bodyLimit)
{
    public string? Body(ReadOnlySpan<byte> body)
    {
        if (body.Length == 0) return null;
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, bodyLimit)]);
        return Secrets().Replace(text, found => found.Groups["name"].Value + Name(found.Groups["value"].Value));
    }

    public string Authorization(string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? "***" : $"{value[..space]} {tokens.Find(value[(space + 1)..])?.Id ?? "unknown"}";
    }

    private string Name(string value) => tokens.NameOf(Uri.UnescapeDataString(value)) ?? "***";

    [GeneratedRegex("""(?<name>(?:^|[&"{,\s])(?:(?:client_secret|clientSecret|refresh_token|access_token)"?\s*[=:]\s*"?|code=))(?<value>[^&"\s,}]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Secrets();
}
