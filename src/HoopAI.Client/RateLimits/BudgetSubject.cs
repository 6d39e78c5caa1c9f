using HoopAI.Client.Tokens;

namespace HoopAI.Client.RateLimits;

/// <summary>What a budget is of: a location, a company, or a token whose resource is not known. The default is nothing at all.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Id">The location's or company's id; the token's fingerprint.</param>
internal readonly record struct BudgetSubject(BudgetKind Kind, string Id)
{
    /// <summary>The location or company; null where it is not known.</summary>
    public HoopAIResource? Resource => Kind switch
    {
        BudgetKind.Location => HoopAIResource.Location(Id),
        BudgetKind.Company => HoopAIResource.Company(Id),
        _ => null,
    };

    public static BudgetSubject Of(HoopAIResource resource) => new(resource.Kind == ResourceKind.Company ? BudgetKind.Company : BudgetKind.Location, resource.Id);

    public static BudgetSubject OfToken(string fingerprint) => new(BudgetKind.Token, fingerprint);

    public override string ToString() => Resource?.ToString() ?? $"token {Id}";
}
