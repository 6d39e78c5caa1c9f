namespace HoopAI.Testing.WireMock;

/// <summary>Which requests a stub is for. What is null does not matter.</summary>
public sealed record RequestPattern
{
    /// <summary>The method, in capitals.</summary>
    public string Method { get; init; } = "ANY";

    /// <summary>The path, without the query, exactly.</summary>
    public string? UrlPath { get; init; }

    /// <summary>A regular expression for the whole path.</summary>
    public string? UrlPathPattern { get; init; }

    /// <summary>A path with placeholders, as in <c>/contacts/{contactId}</c>.</summary>
    public string? UrlPathTemplate { get; init; }

    /// <summary>Matchers by query parameter, as in <c>new { equalTo = "1" }</c>.</summary>
    public IReadOnlyDictionary<string, object>? QueryParameters { get; init; }

    /// <summary>Matchers by header.</summary>
    public IReadOnlyDictionary<string, object>? Headers { get; init; }

    /// <summary>Matchers of the body, as in <c>new { equalToJson = "{}" }</c>.</summary>
    public IReadOnlyList<object>? BodyPatterns { get; init; }
}
