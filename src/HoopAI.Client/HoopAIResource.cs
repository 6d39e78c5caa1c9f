using HoopAI.Client.Tokens;

namespace HoopAI.Client;

/// <summary>What a caller works on: a location (sub-account) or a company (agency). Budgets and installations belong to one.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Id">Its id on the platform, as the platform writes it: case matters.</param>
/// <exception cref="ArgumentException">The id is empty or blank.</exception>
public readonly record struct HoopAIResource(ResourceKind Kind, string Id)
{
    /// <summary>Its id on the platform.</summary>
    public string Id { get; init => field = Check(value); } = Check(Id);

    /// <summary>A location.</summary>
    public static HoopAIResource Location(string id) => new(ResourceKind.Location, id);

    /// <summary>A company.</summary>
    public static HoopAIResource Company(string id) => new(ResourceKind.Company, id);

    /// <summary>For messages and logs: <c>location abc</c>.</summary>
    public override string ToString() => Id is null ? "no resource" : Kind == ResourceKind.Company ? $"company {Id}" : $"location {Id}";

    private static string Check(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, nameof(Id));
        return id;
    }
}
