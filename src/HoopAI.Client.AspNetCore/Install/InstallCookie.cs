using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Client.AspNetCore.Install;

/// <summary>Binds a flow to the browser that began it: a protected cookie that lives as long as the flow may take, and is used once.</summary>
internal sealed class InstallCookie(IDataProtectionProvider protection, string clientName, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("HoopAI.Client.Install", clientName, "v1");
    private readonly string _name = clientName.Length == 0 ? "HoopAI.Install" : $"HoopAI.Install.{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(clientName)).AsSpan(0, 4))}";

    public void Write(HttpContext http, InstallState state, string path, TimeSpan lifetime) =>
        http.Response.Cookies.Append(_name, _protector.Protect(state.Write()), Options(http, path, lifetime));

    /// <summary>Reads it and takes it away; null where there is none that this app made, or it has run out.</summary>
    public InstallState? Take(HttpContext http, string path)
    {
        if (!http.Request.Cookies.TryGetValue(_name, out var value))
        {
            return null;
        }

        http.Response.Cookies.Delete(_name, Options(http, path, null));
        try
        {
            return InstallState.Read(_protector.Unprotect(value)) is { } state && state.ExpiresAt > time.GetUtcNow() ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Lax: the platform's page leads back by a link, and a strict cookie would stay away.
    private static CookieOptions Options(HttpContext http, string path, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        Path = path,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    };
}
