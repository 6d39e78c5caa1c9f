using HoopAI.Client.RateLimits;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Callers;

/// <summary>The client itself, asking for tokens: it has none to show, and its requests and answers are full of secrets.</summary>
internal sealed class TokenEndpointCaller(IReadOnlyList<Secret> secrets, HoopAIResource? resource, RateBudget budget) : Caller(resource, budget)
{
    public override string Description => Resource is { } known ? $"the token endpoint, for {known}" : "the token endpoint";

    public override IReadOnlyList<Secret> Secrets => secrets;

    public override bool AnswersAreSecret => true;

    /// <summary>A refresh that was begun must be ended within the time in which the platform repeats its answer.</summary>
    public override bool HasCircuit => false;

    protected override TokenKind Kinds => TokenKind.None;

    public override ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken) => default;

    public override ValueTask<AccessToken?> ReplaceTokenAsync(AccessToken refused, CancellationToken cancellationToken) => default;
}
