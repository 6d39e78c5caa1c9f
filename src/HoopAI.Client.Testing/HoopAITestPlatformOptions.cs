using HoopAI.Sandbox;

namespace HoopAI.Client.Testing;

/// <summary>How a test's platform behaves.</summary>
public sealed record HoopAITestPlatformOptions
{
    /// <summary>
    /// Whether a call that no stub is for fails the test; false by default: the platform answers something that fits the schema. When strict, such a call is
    /// answered 501, which the client never repeats, and <see cref="HoopAITestPlatform.DisposeAsync"/> throws if nobody asked before.
    /// </summary>
    /// <remarks>The client's own token requests need no stub.</remarks>
    public bool IsStrict { get; init; }

    /// <summary>The location on which the app is installed. Any id will do.</summary>
    public string LocationId { get; init; } = SandboxSeed.LocationId;

    /// <summary>The company of that location. The app is installed on it too. Any id will do.</summary>
    public string CompanyId { get; init; } = SandboxSeed.CompanyId;

    /// <summary>
    /// Whether the platform has its limits: 100 requests in 10 seconds, 200,000 a day. False by default, so that tests are quick: it announces limits that no test
    /// reaches, and tells its clients so. What a stub says of limits counts either way.
    /// </summary>
    public bool HasRateLimits { get; init; }

    /// <summary>
    /// The clock of the platform and of the clients that are registered with it; null (the default) for the system's. With a <c>new ManualTimeProvider()</c> time
    /// stands still until the test moves it. A WireMock has a clock of its own: there, only the clients go by this one.
    /// </summary>
    public ManualTimeProvider? Clock { get; init; }

    /// <summary>Where <see cref="HoopAITestPlatform.LoadDefaultsAsync"/> finds the default stubs for WireMock; null (the default): <c>stubs</c> beside this assembly.</summary>
    public string? DefaultStubsFolder { get; init; }
}
