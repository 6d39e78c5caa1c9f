using System.Text;

namespace HoopAI.Client.Authorization;

/// <summary>Writes the authorization page's address.</summary>
internal static class AuthorizationPageUrl
{
    public static Uri Create(Uri page, string clientId, AuthorizationPageRequest request)
    {
        if (!Uri.TryCreate(request.RedirectUri, UriKind.Absolute, out var redirect) || redirect.IsFile)
        {
            throw new ArgumentException(
                $"The redirect URI '{request.RedirectUri}' is not absolute. Write it exactly as in the app's settings, as in https://example.com/oauth/callback.", nameof(request));
        }

        var url = new StringBuilder(page.GetLeftPart(UriPartial.Path));
        Append(url, '?', "response_type", "code");
        Append(url, '&', "redirect_uri", request.RedirectUri);
        Append(url, '&', "client_id", clientId);
        Append(url, '&', "scope", Join(request.Scopes));
        Append(url, '&', "loginWindowOpenMode", request.LogsInInSameTab ? "self" : null);
        Append(url, '&', "version_id", request.VersionId);
        Append(url, '&', "state", request.State);
        return new Uri(url.ToString());
    }

    private static string Join(IReadOnlyList<string> scopes)
    {
        if (scopes is not { Count: > 0 })
        {
            throw new ArgumentException("Ask for one scope at least: an installation without any can call nothing.", nameof(scopes));
        }

        foreach (var scope in scopes)
        {
            if (string.IsNullOrEmpty(scope) || scope.Any(char.IsWhiteSpace))
            {
                throw new ArgumentException($"'{scope}' is no scope: one has no blank in it, as in contacts.readonly.", nameof(scopes));
            }
        }

        return string.Join(' ', scopes.Distinct(StringComparer.Ordinal));
    }

    private static void Append(StringBuilder url, char separator, string name, string? value)
    {
        if (value is not null)
        {
            url.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
