using System.Net;
using HoopAI.Client.Runtime;

namespace HoopAI.Client;

/// <summary>The platform has answered a call with an error. What has a class of its own is thrown as that; this one stands for the rest.</summary>
public class HoopAIApiException : HoopAIException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public HoopAIApiException(string message, HoopAIApiError error, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>The answer, all of it.</summary>
    public HoopAIApiError Error { get; }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status => Error.Status;

    /// <summary>The error's code or name, where the answer has one.</summary>
    public string? Code => Error.Code;

    /// <summary>What the platform says, text by text.</summary>
    public IReadOnlyList<string> Messages => Error.Messages;

    /// <summary>Names this answer to the platform's support.</summary>
    public string? TraceId => Error.TraceId;

    /// <summary>Which operation was called.</summary>
    public ApiOperation? Operation => Error.Operation;

    /// <summary>On which location or company.</summary>
    public HoopAIResource? Resource => Error.Resource;

    /// <summary>What this answer's rate-limit headers said.</summary>
    public RateLimitSnapshot? RateLimit => Error.RateLimit;
}
