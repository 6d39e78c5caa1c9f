using HoopAI.Client.RateLimits;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Callers;

/// <summary>The app's installation on a location or company: tokens come from the store and are refreshed.</summary>
internal sealed class InstallationCaller(InstallationTokens tokens, RateBudget budget)
    : Caller(new HoopAIResource(tokens.Key.Kind, tokens.Key.ResourceId), budget)
{
    public override string Description => tokens.Key.ToString();

    protected override TokenKind Kinds => tokens.Key.Kind == ResourceKind.Company ? TokenKind.Company : TokenKind.Location;

    public override ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken) => tokens.GetAsync(cancellationToken)!;

    public override ValueTask<AccessToken?> ReplaceTokenAsync(AccessToken refused, CancellationToken cancellationToken) =>
        tokens.ReplaceAsync(refused, cancellationToken);
}
