namespace HoopAI.Sandbox;

/// <summary>All tokens, and the rules of their rotation. One lock: a rotation happens whole or not at all.</summary>
internal sealed class TokenVault(TimeProvider clock, SandboxIds ids, TimeSpan accessLifetime)
{
    /// <summary>A refresh token that is not used lives one year.</summary>
    public static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(365);

    /// <summary>For so long the old refresh token gets the same new pair again.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SandboxToken> _access = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TokenPair> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string ClientId, string ResourceId), TokenPair> _newest = [];
    private int _issued;

    /// <summary>How long an access token lives.</summary>
    public TimeSpan AccessLifetime { get; } = accessLifetime;

    public TokenPair Issue(SandboxInstallation installation)
    {
        lock (_gate) return Make(installation);
    }

    public SandboxToken IssueAlone(SandboxInstallation installation, string prefix, TimeSpan lifetime)
    {
        lock (_gate) return MakeAccess(installation, prefix, ++_issued, lifetime);
    }

    /// <summary>A new pair for a refresh token, or the one that it has just given; null: <c>invalid_grant</c>.</summary>
    public TokenRotation? Refresh(string refreshToken, string clientId)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (!_pairs.TryGetValue(refreshToken, out var pair)) return null;
            if (pair.Access.Installation.ClientId != clientId || pair.Revoked || now >= pair.RefreshExpiresAt) return null;
            if (pair.Successor is { } successor)
            {
                var replays = now - pair.UsedAt <= Grace && successor.UsedAt is null && !successor.Revoked;
                return replays ? new TokenRotation(pair, successor, IsReplay: true, successor.Access.ExpiresAt - now) : null;
            }

            pair.UsedAt = now;
            pair.Successor = Make(pair.Access.Installation);
            return new TokenRotation(pair, pair.Successor, IsReplay: false, AccessLifetime);
        }
    }

    /// <summary>The newest pair of an app in a location or company, if its refresh token still buys another one.</summary>
    public TokenPair? Current(string clientId, string resourceId)
    {
        lock (_gate)
        {
            return _newest.GetValueOrDefault((clientId, resourceId)) is { UsedAt: null, Revoked: false } newest && clock.GetUtcNow() < newest.RefreshExpiresAt ? newest : null;
        }
    }

    public SandboxInstallation? InstallationOf(string refreshToken)
    {
        lock (_gate) return _pairs.GetValueOrDefault(refreshToken)?.Access.Installation;
    }

    public SandboxToken? Find(string accessToken)
    {
        lock (_gate) return _access.GetValueOrDefault(accessToken);
    }

    /// <summary>The id of an access or refresh token; null for a text that is neither.</summary>
    public string? NameOf(string value)
    {
        lock (_gate) return _access.GetValueOrDefault(value)?.Id ?? _pairs.GetValueOrDefault(value)?.RefreshId;
    }

    public int ExpireAccess(string resourceId) => ForAccess(resourceId, token => token.ExpiresAt = clock.GetUtcNow());

    public int RevokeAccess(string resourceId, string answer) => ForAccess(resourceId, token => token.RevokedBecause = answer);

    public int RevokeRefresh(string resourceId)
    {
        lock (_gate)
        {
            var pairs = _pairs.Values.Where(pair => pair.Access.Installation.ResourceId == resourceId && !pair.Revoked).ToArray();
            foreach (var pair in pairs) pair.Revoked = true;
            return pairs.Length;
        }
    }

    /// <summary>Kills the tokens of one app in a location; or in a company, and in all of its locations.</summary>
    public void RevokeApp(string resourceId, string clientId, string answer)
    {
        lock (_gate)
        {
            foreach (var token in _access.Values.Where(token => Covers(token.Installation))) token.RevokedBecause = answer;
            foreach (var pair in _pairs.Values.Where(pair => Covers(pair.Access.Installation))) pair.Revoked = true;
        }

        bool Covers(SandboxInstallation installation) => installation.ClientId == clientId && (installation.LocationId == resourceId || installation.CompanyId == resourceId);
    }

    public void Reset() => Restore(new SnapshotState.Tokens { Last = _issued });

    public SnapshotState.Tokens Save()
    {
        lock (_gate)
        {
            var newest = _newest.Values.ToHashSet();
            return new SnapshotState.Tokens
            {
                Last = _issued,
                Access = [.. _access.Values.Select(token => new SnapshotState.Access(token.Id, token.Value, token.Installation, token.ExpiresAt, token.RevokedBecause))],
                Pairs = [.. _pairs.Values.Select(pair => new SnapshotState.Pair(
                    pair.Access.Value, pair.RefreshValue, pair.RefreshId, pair.RefreshExpiresAt, pair.UsedAt, pair.Successor?.RefreshValue, pair.Revoked, newest.Contains(pair)))],
            };
        }
    }

    /// <summary>Replaces all tokens. The numbers in their ids go on: no id stands for two tokens.</summary>
    public void Restore(SnapshotState.Tokens state)
    {
        lock (_gate)
        {
            _access.Clear();
            _pairs.Clear();
            _newest.Clear();
            _issued = Math.Max(_issued, state.Last);
            foreach (var (id, value, installation, expiresAt, revokedBecause) in state.Access)
            {
                _access[value] = new SandboxToken { Id = id, Value = value, Installation = installation, ExpiresAt = expiresAt, RevokedBecause = revokedBecause };
            }

            foreach (var saved in state.Pairs)
            {
                var pair = new TokenPair { Access = _access[saved.Access], RefreshValue = saved.Refresh, RefreshId = saved.RefreshId, RefreshExpiresAt = saved.ExpiresAt, UsedAt = saved.UsedAt, Revoked = saved.Revoked };
                _pairs[saved.Refresh] = pair;
                if (saved.IsNewest) _newest[(pair.Access.Installation.ClientId, pair.Access.Installation.ResourceId)] = pair;
            }

            foreach (var saved in state.Pairs.Where(saved => saved.Successor is not null)) _pairs[saved.Refresh].Successor = _pairs[saved.Successor!];
        }
    }

    private int ForAccess(string resourceId, Action<SandboxToken> change)
    {
        lock (_gate)
        {
            var tokens = _access.Values.Where(token => token.Installation.ResourceId == resourceId).ToArray();
            foreach (var token in tokens) change(token);
            return tokens.Length;
        }
    }

    private TokenPair Make(SandboxInstallation installation)
    {
        var number = ++_issued;
        var pair = new TokenPair
        {
            Access = MakeAccess(installation, "access", number, AccessLifetime),
            RefreshId = $"refresh-{number}",
            RefreshValue = ids.Secret("rt"),
            RefreshExpiresAt = clock.GetUtcNow() + RefreshLifetime,
        };
        _pairs[pair.RefreshValue] = pair;
        _newest[(installation.ClientId, installation.ResourceId)] = pair;
        return pair;
    }

    private SandboxToken MakeAccess(SandboxInstallation installation, string prefix, int number, TimeSpan lifetime)
    {
        var token = new SandboxToken
        {
            Id = $"{prefix}-{number}",
            Value = ids.Secret(prefix == "access" ? "at" : prefix),
            Installation = installation,
            ExpiresAt = lifetime == TimeSpan.MaxValue ? DateTimeOffset.MaxValue : clock.GetUtcNow() + lifetime,
        };
        return _access[token.Value] = token;
    }
}
