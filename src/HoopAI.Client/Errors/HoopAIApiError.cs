using System.Net;
using HoopAI.Client.Runtime;

namespace HoopAI.Client;

/// <summary>What the platform said when it refused a call, in one shape for both of the shapes that it uses.</summary>
/// <remarks>
/// <c>{statusCode, message, error}</c> with one message or an array of them, and, in newer documents,
/// <c>{error: {code, message, details, resolution}}</c>. Tokens that stood in it are replaced by <c>***</c>.
/// </remarks>
public sealed record HoopAIApiError
{
    /// <summary>The HTTP status of the answer.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>The error's code or name, as in <c>Unauthorized</c> or <c>invalid_grant</c>; null when the answer names none.</summary>
    public string? Code { get; init; }

    /// <summary>What the platform says, one text or, on 422, one per fault; empty when the body is no JSON or says nothing.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>What the platform advises (newer answers only).</summary>
    public string? Resolution { get; init; }

    /// <summary>Names this answer to the platform's support; null when the answer has none.</summary>
    public string? TraceId { get; init; }

    /// <summary>Which operation was called; null for a request of one's own through <see cref="HoopAICaller.CreateHttpClient"/>.</summary>
    public ApiOperation? Operation { get; init; }

    /// <summary>On which location or company; null where it is not known (a private integration token).</summary>
    public HoopAIResource? Resource { get; init; }

    /// <summary>What this answer's rate-limit headers said; null when it had none.</summary>
    public RateLimitSnapshot? RateLimit { get; init; }

    /// <summary>How long the platform asks to wait (<c>Retry-After</c>), from the answer on; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The beginning of the body as text, at most 4,096 characters; empty for the token endpoint's answers that may hold tokens.</summary>
    public string Body { get; init; } = "";
}
