namespace HoopAI.Benchmarks.Speed;

/// <summary>What is called.</summary>
internal static class Scenarios
{
    /// <summary>A contact by its id.</summary>
    public const string GetSmall = "GET small";

    public const string GetFull = "GET contact, every member";

    /// <summary>A page of 100 contacts.</summary>
    public const string GetLarge = "GET large";

    /// <summary>A contact is created, with ten members.</summary>
    public const string Post = "POST";

    /// <summary>A search with ten query parameters.</summary>
    public const string Search = "query-heavy search";

    /// <summary>A 404, caught.</summary>
    public const string Error = "error answer";

    /// <summary>A contact by its id, with a token that is refused: another is bought, and the request sent again.</summary>
    public const string Refresh = "401, refresh, send again";

    public const string LocationId = "ve9EPM428h8vShlRW1KT";

    public const string ContactId = "seD4PfOuKoVMLkEZqohJ";

    public const string FullId = "ocQHyuzHvysMo5N5VsXc";

    public const string MissingId = "missing";

    public const string RefusedId = "refused";
}
