namespace HoopAI.Client.Tokens;

/// <summary>An installation as a store holds it. Its text shows no token.</summary>
public sealed record Installation
{
    /// <summary>Which app, on which location or company.</summary>
    public required InstallationKey Key { get; init; }

    /// <summary>The current pair and what came with it; null exactly when the state is <see cref="InstallationState.Unreadable"/>.</summary>
    public required TokenSet? Tokens { get; init; }

    /// <summary>
    /// Counts the pairs saved under this key: 1 for the first, one more for each. It never goes back, not even over an uninstall and a new
    /// installation, so that whatever was begun with an older pair can never be taken for the present one.
    /// </summary>
    public required long Version { get; init; }

    /// <summary>Where it stands.</summary>
    public InstallationState State { get; init; }

    /// <summary>
    /// Why it stands there and what to do, for people; null unless <see cref="InstallationState.NeedsReauthorization"/> or
    /// <see cref="InstallationState.Unreadable"/>.
    /// </summary>
    public string? StateReason { get; init; }

    /// <summary>Since when, by the store's clock.</summary>
    public DateTimeOffset StateSince { get; init; }

    /// <summary>
    /// When the background should refresh it, ahead of expiry, as given with the pair; <see cref="DateTimeOffset.MaxValue"/>: never.
    /// </summary>
    public DateTimeOffset RefreshDueAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>When the last code exchange was saved, by the store's clock. A refresh does not change it.</summary>
    public DateTimeOffset InstalledAt { get; init; }
}
