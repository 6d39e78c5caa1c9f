using System.Collections.Concurrent;

namespace HoopAI.Sandbox;

/// <summary>The codes that the authorization page hands out. Each works once.</summary>
internal sealed class AuthorizationCodes(TimeProvider clock, SandboxIds ids)
{
    /// <summary>The platform documents no lifetime; RFC 6749 recommends at most ten minutes.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, AuthorizationCode> _codes = new(StringComparer.Ordinal);

    public AuthorizationCode Create(SandboxInstallation installation, string redirectUri)
    {
        var code = new AuthorizationCode(ids.Record() + ids.Record(), installation, redirectUri, clock.GetUtcNow() + Lifetime);
        _codes[code.Value] = code;
        return code;
    }

    /// <summary>The meaning of a code, which is used up by asking; null when it is unknown, used, or too old.</summary>
    public AuthorizationCode? Redeem(string value) =>
        _codes.TryRemove(value, out var code) && clock.GetUtcNow() < code.ExpiresAt ? code : null;

    public IReadOnlyList<AuthorizationCode> Save() => [.. _codes.Values.OrderBy(code => code.ExpiresAt).ThenBy(code => code.Value, StringComparer.Ordinal)];

    public void Restore(IEnumerable<AuthorizationCode> codes)
    {
        Reset();
        foreach (var code in codes) _codes[code.Value] = code;
    }

    public void Reset() => _codes.Clear();
}
