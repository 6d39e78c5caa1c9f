namespace HoopAI.Generator.Model;

/// <summary>How an operation pages, as the overlay says it (<c>x-pagination</c>); null members do not apply to the style.</summary>
internal sealed record PaginationModel
{
    public required string Style { get; init; }
}
