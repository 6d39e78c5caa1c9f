namespace HoopAI.Generator.Model;

/// <summary>One OAuth scope, with what it opens.</summary>
internal sealed class ScopeModel(string value)
{
    public string Value { get; } = value;

    public string Name { get; set; } = "";

    /// <summary>As <c>GET /contacts/{contactId}</c>.</summary>
    public SortedSet<string> Operations { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Webhooks { get; } = new(StringComparer.Ordinal);

    public bool ForLocations { get; set; }

    public bool ForCompanies { get; set; }
}
