using HoopAI.Client.RateLimits;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Callers;

/// <summary>Who is calling: where the token comes from, what it may call, and whose budget it spends. Travels with every request.</summary>
internal abstract class Caller(HoopAIResource? resource, RateBudget budget)
{
    public HoopAIResource? Resource { get; } = resource;

    public RateBudget Budget { get; } = budget;

    /// <summary>For messages: "location abc", "a private integration".</summary>
    public abstract string Description { get; }

    /// <summary>What must not appear in any text made of this caller's answers, other than the token that was sent.</summary>
    public virtual IReadOnlyList<Secret> Secrets => [];

    /// <summary>Whether answers may hold tokens, so that their text is kept nowhere.</summary>
    public virtual bool AnswersAreSecret => false;

    /// <summary>Whether an open circuit may keep its requests back.</summary>
    public virtual bool HasCircuit => true;

    /// <exception cref="HoopAITokenKindException">The operation does not take this caller's kind of token.</exception>
    public void ThrowIfUnfit(ApiOperation operation)
    {
        if (!TokenKinds.Fits(operation.Security, Kinds))
        {
            throw new HoopAITokenKindException(
                $"{operation.Name} ({operation}) takes {TokenKinds.Describe(operation.Security)}, and the caller is {Description}. Nothing was sent. {TokenKinds.Advice(operation.Security)}",
                operation);
        }
    }

    /// <summary>The token to send now; null sends none. Completes at once, without allocating, where a valid one is at hand.</summary>
    public abstract ValueTask<AccessToken?> GetTokenAsync(CancellationToken cancellationToken);

    /// <summary>Another token than the one that was refused with a curable 401; null when there is none to be had, or it would not help.</summary>
    public abstract ValueTask<AccessToken?> ReplaceTokenAsync(AccessToken refused, CancellationToken cancellationToken);

    protected abstract TokenKind Kinds { get; }
}
