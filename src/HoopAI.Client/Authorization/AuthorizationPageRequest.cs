namespace HoopAI.Client;

/// <summary>What the authorization page is asked for.</summary>
public sealed record AuthorizationPageRequest
{
    /// <summary>Where the browser comes back to: one of the app's redirect URIs, written exactly as in the app's settings.</summary>
    public required string RedirectUri { get; init; }

    /// <summary>The scopes; at least one. The generated constants convert to text.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Whether a user who is not logged in logs in in the same tab (<c>loginWindowOpenMode=self</c>); false by default: in a new tab.</summary>
    public bool LogsInInSameTab { get; init; }

    /// <summary>The app's version id, as seen in install links (<c>version_id</c>); null leaves it out.</summary>
    public string? VersionId { get; init; }

    /// <summary>
    /// What should come back with the code (<c>state</c>); null leaves it out. Whether the platform sends it back is not documented: be ready for an
    /// answer without it.
    /// </summary>
    public string? State { get; init; }
}
