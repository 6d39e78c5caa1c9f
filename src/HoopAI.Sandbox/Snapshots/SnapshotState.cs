namespace HoopAI.Sandbox;

/// <summary>What a snapshot holds. The names are those of its JSON.</summary>
internal sealed record SnapshotState
{
    /// <summary>Raised when an older snapshot cannot be read any more.</summary>
    public const int Current = 1;

    public int Version { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    /// <summary>How ids go on where they follow from a seed: the same ones again would collide with those that are in the snapshot.</summary>
    public int NextSeed { get; init; }

    public IReadOnlyList<SandboxApp> Apps { get; init; } = [];

    public IReadOnlyList<SandboxLocation> Locations { get; init; } = [];

    public IReadOnlyList<SandboxInstallation> Installations { get; init; } = [];

    public IReadOnlyList<AuthorizationCode> Codes { get; init; } = [];

    public Tokens Issued { get; init; } = new();

    public IReadOnlyList<Contacts> ContactsByLocation { get; init; } = [];

    public IReadOnlyList<Records> RecordsByPath { get; init; } = [];

    public Limits RateLimits { get; init; } = new();

    public WebhookSettings Webhooks { get; init; } = new();

    internal sealed record Tokens
    {
        /// <summary>False where a pair names a token that is not there.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public bool IsWhole => Pairs.Select(pair => pair.Access).All(Access.Select(token => token.Value).ToHashSet().Contains)
            && Pairs.Select(pair => pair.Successor).OfType<string>().All(Pairs.Select(pair => pair.Refresh).ToHashSet().Contains);

        public int Last { get; init; }

        public IReadOnlyList<Access> Access { get; init; } = [];

        public IReadOnlyList<Pair> Pairs { get; init; } = [];
    }

    internal sealed record Access(string Id, string Value, SandboxInstallation Installation, DateTimeOffset ExpiresAt, string? RevokedBecause);

    internal sealed record Pair(string Access, string Refresh, string RefreshId, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt, string? Successor, bool Revoked, bool IsNewest);

    internal sealed record Contacts(string LocationId, IReadOnlyList<StoredContact> Items);

    internal sealed record Records(string Path, IReadOnlyList<string> Seeded, IReadOnlyList<StoredRecord> Items);

    internal sealed record Limits
    {
        public RateLimitSettings Settings { get; init; } = new();

        public IReadOnlyDictionary<string, RateLimitSettings> Special { get; init; } = new Dictionary<string, RateLimitSettings>();

        public IReadOnlyList<Spent> Today { get; init; } = [];
    }

    internal sealed record Spent(string ClientId, string ResourceId, DateOnly Day, int Requests);
}
