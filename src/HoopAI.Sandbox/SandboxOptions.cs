namespace HoopAI.Sandbox;

/// <summary>How a sandbox starts.</summary>
public sealed record SandboxOptions
{
    /// <summary>The port on the loopback address; 0 for a free one. Default 0.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The clock of everything but the transport: lifetimes, limits, delays. Default: the system's, which can be moved forward too. Give a
    /// <see cref="ManualTimeProvider"/> to let time stand still until it is moved.
    /// </summary>
    public ManualTimeProvider? Clock { get; init; }

    /// <summary>The rate limits at the start. Default: the platform's.</summary>
    public RateLimitSettings Limits { get; init; } = new();

    /// <summary>Where the seeded app's webhooks go; null for nowhere. Default null; see <see cref="HoopAISandbox.SetWebhookUrl"/> too.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>How webhooks are sent at the start.</summary>
    public WebhookSettings Webhooks { get; init; } = new();

    /// <summary>How many webhook deliveries are kept. Default 10,000.</summary>
    public int WebhookCapacity { get; init; } = 10_000;

    /// <summary>Whether the authorization page sends <c>state</c> back. Default true; the platform documents neither.</summary>
    public bool EchoesState { get; init; } = true;

    /// <summary>Whether tokens of <c>/oauth/locationToken</c> come with a refresh token. Default true, as today; older answers had none.</summary>
    public bool LocationTokensCanBeRefreshed { get; init; } = true;

    /// <summary>How long access tokens live. Default: the platform's 86,399 seconds.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromSeconds(86_399);

    /// <summary>How many seeded contacts each location has. Default 45: three pages of the default length.</summary>
    public int SeededContacts { get; init; } = 45;

    /// <summary>How many records of every other kind each location has at first, where the documents let an app create them. Default 3.</summary>
    public int SeededRecords { get; init; } = 3;

    /// <summary>Whether an id that no record has is answered with an example, as if it had one. Default false: 404, as the platform answers. Contacts are always strict.</summary>
    public bool AnswersUnknownIds { get; init; }

    /// <summary>Makes ids, tokens and random waits the same in every run. Default null: another one each time, so that no token of one sandbox is good in another.</summary>
    public int? Seed { get; init; }

    /// <summary>How many requests the journal keeps. Default 200,000.</summary>
    public int JournalCapacity { get; init; } = 200_000;

    /// <summary>How many bytes of a body the journal keeps. Default 16,384.</summary>
    public int JournalBodyLimit { get; init; } = 16_384;

    /// <summary>The longest body that is read, in bytes. Default 64 MB; longer ones are answered 413.</summary>
    public int BodyLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>Handlers of your own; they come before the sandbox's.</summary>
    public IReadOnlyList<IResourceHandler> Handlers { get; init; } = [];

    /// <summary>Goes before all handlers, for single requests of any operation; null for none.</summary>
    public IRequestInterceptor? Interceptor { get; init; }
}
