using HoopAI.Client.RateLimits;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Callers;

/// <summary>A token that somebody else looks after: a private integration's, or a raw one.</summary>
internal sealed class FixedTokenCaller(Secret token, TokenKind kinds, HoopAIResource? resource, RateBudget budget) : Caller(resource, budget)
{
    private readonly AccessToken _token = new(token, DateTimeOffset.MaxValue, version: 0);

    public override string Description =>
        (kinds & TokenKind.PrivateIntegration) != 0 ? $"a private integration (token {token.Fingerprint})" : $"a raw token (of {Resource})";

    protected override TokenKind Kinds => kinds;

    public override ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken) => new(_token);

    public override ValueTask<AccessToken?> ReplaceTokenAsync(AccessToken refused, CancellationToken cancellationToken) => default;
}
