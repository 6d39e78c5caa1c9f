using System.Net;
using HoopAI.Client.Runtime;

namespace HoopAI.Client;

/// <summary>What <see cref="RetryOptions.ShouldRetry"/> and <see cref="RetryOptions.OnRetry"/> are told of an attempt that failed. Holds no token and no secret.</summary>
/// <remarks>There is no request and no answer in it: both would show the token.</remarks>
public sealed record RetryArguments
{
    /// <summary>Which operation is called; null for a request of one's own through <see cref="HoopAICaller.CreateHttpClient"/>.</summary>
    public ApiOperation? Operation { get; init; }

    /// <summary>The HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>On which location or company; null where it is not known (a private integration token).</summary>
    public HoopAIResource? Resource { get; init; }

    /// <summary>Which attempt failed: 1 for the first. Attempts that an open circuit kept back count here too, though nothing was sent.</summary>
    public required int Attempt { get; init; }

    /// <summary>The status of the answer; null when there was none.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Why there was no answer: the network's own fault, a <see cref="HoopAITimeoutException"/> or a <see cref="HoopAICircuitOpenException"/>. Null when there was one.</summary>
    public Exception? Fault { get; init; }

    /// <summary>How long the platform asked to wait (<c>Retry-After</c>); null when it did not, or not in a way that can be read.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the client waits before it sends again.</summary>
    public required TimeSpan Delay { get; init; }

    /// <summary>Whether the platform may have processed the request: what is not idempotent would then be done twice.</summary>
    public required bool MayHaveBeenProcessed { get; init; }

    /// <summary>Whether the client repeats this by its own rules. They are in the remarks of <see cref="RetryOptions"/>.</summary>
    public required bool IsRepeatedByDefault { get; init; }
}
