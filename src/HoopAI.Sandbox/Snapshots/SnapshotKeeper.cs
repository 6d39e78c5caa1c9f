namespace HoopAI.Sandbox;

/// <summary>Takes snapshots and restores them, part by part.</summary>
internal sealed class SnapshotKeeper(
    SandboxParts parts, AuthorizationCodes codes, ContactStore contacts, RecordStore records, WebhookOutbox webhooks, SandboxIds ids)
{
    public SandboxSnapshot Take() => new(new SnapshotState
    {
        Version = SnapshotState.Current,
        TakenAt = parts.Clock.GetUtcNow(),
        NextSeed = ids.Seed(),
        Apps = parts.Apps.All,
        Locations = parts.Locations.All,
        Installations = parts.Installations.All,
        Codes = codes.Save(),
        Issued = parts.Tokens.Save(),
        ContactsByLocation = contacts.Save(),
        RecordsByPath = records.Save(),
        RateLimits = parts.Limits.Save(),
        Webhooks = webhooks.Settings,
    });

    /// <summary>Replaces the state. The clock goes forward to the snapshot's time where it is behind, and never back.</summary>
    public void Restore(SandboxSnapshot snapshot)
    {
        var state = snapshot.State;
        if (state.TakenAt - parts.Clock.GetUtcNow() is { Ticks: > 0 } behind) parts.Clock.Advance(behind);
        if (parts.Options.Seed is not null) ids.GoOnFrom(state.NextSeed);
        parts.Apps.Restore(state.Apps);
        parts.Locations.Restore(state.Locations);
        parts.Installations.Restore(state.Installations);
        codes.Restore(state.Codes);
        parts.Tokens.Restore(state.Issued);
        contacts.Restore(state.ContactsByLocation);
        records.Restore(state.RecordsByPath);
        parts.Limits.Restore(state.RateLimits);
        webhooks.Settings = state.Webhooks;
    }
}
