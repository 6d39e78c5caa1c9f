using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Client.AspNetCore.Install;

/// <summary>The two pages of the flow: plain, readable without styles and scripts, nothing loaded from anywhere.</summary>
internal static class InstallPages
{
    private const string Style = """
        :root { color-scheme: light dark; background: Canvas; color: CanvasText; font-family: system-ui, sans-serif; line-height: 1.5; }
        main { max-width: 36rem; margin: 12vh auto; padding: 0 1.5rem; }
        h1 { font-size: 1.5rem; }
        a { color: LinkText; }
        """;

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>For every answer of the flow: its address holds a code, and must not travel on.</summary>
    public static void SetHeaders(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
    }

    public static Task WriteAsync(HttpContext http, InstallRefusal refusal, string startPath)
    {
        var again = $"<p><a href=\"{Encode(startPath)}\">Start again</a></p>";
        return WriteAsync(http, refusal.Status, refusal.Title, $"<p role=\"alert\">{Encode(refusal.Text)}</p>{again}");
    }

    public static Task WriteAsync(HttpContext http, InstallResult result)
    {
        var key = result.Installation.Key;
        var body = new StringBuilder($"<p>The {(key.Kind == Tokens.ResourceKind.Company ? "company" : "location")} <strong>{Encode(key.ResourceId)}</strong> is connected. You can close this page.</p>");
        if (result.IsSynchronizing)
        {
            body.Append("<p>Its locations are being connected; this may take some minutes.</p>");
        }

        if (result.Synchronization is { } done)
        {
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"<p>{done.Locations - done.Failures.Count} of {done.Locations} locations are connected.</p>");
            if (done.Failures.Count > 0)
            {
                body.Append("<p>These could not be connected yet:</p><ul>");
                foreach (var location in done.Failures.Keys.Order(StringComparer.Ordinal))
                {
                    body.Append("<li>").Append(Encode(location)).Append("</li>");
                }

                body.Append("</ul>");
            }
        }

        return WriteAsync(http, StatusCodes.Status200OK, "Connected", body.ToString());
    }

    private static Task WriteAsync(HttpContext http, int status, string title, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encode(title)}</title><style>{Style}</style></head>
            <body><main><h1>{Encode(title)}</h1>{body}</main></body>
            </html>
            """,
            http.RequestAborted);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
