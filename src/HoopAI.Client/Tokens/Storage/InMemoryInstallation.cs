namespace HoopAI.Client.Tokens;

/// <summary>One key's row: the rules of <see cref="ITokenStore"/> in plain code. Called under the store's lock.</summary>
internal sealed class InMemoryInstallation
{
    private long _version;
    private string? _leaseHolder;
    private DateTimeOffset _leaseExpiresAt;

    /// <summary>The installation; null before the first and after an uninstall, when only the version is remembered.</summary>
    public Installation? Present { get; private set; }

    public Installation Install(InstallationKey key, TokenSet tokens, DateTimeOffset refreshDueAt, DateTimeOffset now)
    {
        _leaseHolder = null;
        return Present = new Installation
        {
            Key = key, Tokens = tokens, Version = ++_version, StateSince = now, InstalledAt = now, RefreshDueAt = refreshDueAt,
        };
    }

    /// <summary>Since when its refresh could have been claimed; null: it cannot be.</summary>
    public DateTimeOffset? ClaimableSince(string clientId, InstallationState state, DateTimeOffset now)
    {
        if (Present is not { } row || row.Key.ClientId != clientId || row.State != state)
        {
            return null;
        }

        var since = state == InstallationState.Active ? row.RefreshDueAt : _leaseExpiresAt;
        return since <= now ? since : null;
    }

    public RefreshLease? TryBegin(long version, string holder, TimeSpan duration, DateTimeOffset now)
    {
        if (Present is not { } row
            || row.Version != version
            || row.State == InstallationState.NeedsReauthorization
            || (_leaseHolder is not null && _leaseHolder != holder && _leaseExpiresAt > now))
        {
            return null;
        }

        (_leaseHolder, _leaseExpiresAt) = (holder, now + duration);
        Present = To(row, InstallationState.Refreshing, null, now);
        return new RefreshLease(row.Key, version, holder, _leaseExpiresAt, Present);
    }

    public SaveOutcome SaveRefreshed(long version, TokenSet tokens, DateTimeOffset refreshDueAt, DateTimeOffset now)
    {
        if (Present is not { } row)
        {
            return SaveOutcome.Removed;
        }

        if (row.Version != version)
        {
            return SaveOutcome.Superseded;
        }

        _leaseHolder = null;
        Present = To(row, InstallationState.Active, null, now) with
        {
            Tokens = tokens, Version = ++_version, RefreshDueAt = refreshDueAt,
        };
        return SaveOutcome.Saved;
    }

    public bool End(RefreshLease lease, DateTimeOffset? refreshDueAt, DateTimeOffset now)
    {
        if (Present is not { } row || row.Version != lease.Version || _leaseHolder != lease.Holder)
        {
            return false;
        }

        _leaseHolder = null;
        Present = To(row, InstallationState.Active, null, now) with { RefreshDueAt = refreshDueAt ?? row.RefreshDueAt };
        return true;
    }

    public bool Mark(long version, string reason, DateTimeOffset now)
    {
        if (Present is not { } row || row.Version != version)
        {
            return false;
        }

        _leaseHolder = null;
        Present = To(row, InstallationState.NeedsReauthorization, row.StateReason ?? reason, now);
        return true;
    }

    public bool Remove(DateTimeOffset? installedBefore)
    {
        if (Present is null || Present.InstalledAt > installedBefore)
        {
            return false;
        }

        _leaseHolder = null;
        Present = null;
        return true;
    }

    private static Installation To(Installation row, InstallationState state, string? reason, DateTimeOffset now) =>
        row with { State = state, StateReason = reason, StateSince = row.State == state ? row.StateSince : now };
}
