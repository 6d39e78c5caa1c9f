using System.Diagnostics;
using HoopAI.Client.Callers;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Pipeline;

/// <summary>What travels with a request through the handlers: who calls what, how, and what has happened so far.</summary>
internal sealed class CallContext(Caller caller, CallOptions options, ApiOperation? operation, bool isStreaming)
{
    private static readonly HttpRequestOptionsKey<CallContext> Key = new("HoopAI.Client.CallContext");

    public Caller Caller { get; } = caller;

    public CallOptions Options { get; } = options;

    /// <summary>Null for a request of the app's own.</summary>
    public ApiOperation? Operation { get; } = operation;

    /// <summary>Whether a successful answer is handed on unread (a file). Otherwise reading it is part of the attempt.</summary>
    public bool IsStreaming { get; } = isStreaming;

    /// <summary>For logs, metrics and spans: <c>contacts.get-contact</c>.</summary>
    public string OperationName { get; } = operation is null ? "custom" : operation.QualifiedName;

    /// <summary>When the call began, by the clock's timestamp.</summary>
    public long Start { get; private set; }

    /// <summary>How long it may take altogether.</summary>
    public TimeSpan Deadline { get; private set; }

    /// <summary>Whether that time is over, and nothing else is begun.</summary>
    public bool IsDeadlinePassed { get; set; }

    /// <summary>The caller's own wish to end it.</summary>
    public CancellationToken Ended { get; private set; }

    /// <summary>The call's span; null when nobody listens.</summary>
    public Activity? Span { get; set; }

    /// <summary>How often the request went out, resends included.</summary>
    public int Sent { get; set; }

    /// <summary>How many attempts ended in a fault and were repeated; answers of 429 are none.</summary>
    public int FaultyAttempts { get; set; }

    /// <summary>How many were repeated that count for nothing, since nothing was processed: answers of 429, and those that an open circuit kept back.</summary>
    public int UncountedAttempts { get; set; }

    /// <summary>Whether the call would have been repeated, had its content not been one that can be sent once only.</summary>
    public bool CannotBeSentAgain { get; set; }

    /// <summary>Whether the one resend after a curable 401 is used up.</summary>
    public bool IsTokenReplaced { get; set; }

    /// <summary>Whether a request went out whose fate is not known, and that the platform may therefore have processed.</summary>
    public bool MayHaveBeenProcessed { get; set; }

    /// <summary>When the last answer arrived.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The body of a successful answer, which the attempt has read; whoever takes it disposes of it.</summary>
    public ApiBody? Body { private get; set; }

    /// <summary>The token of the last attempt.</summary>
    public AccessToken? SentToken { get; set; }

    /// <summary>What went wrong in the last attempt that was repeated: told when the deadline ends it all.</summary>
    public string? LastFault { get; set; }

    public void Begin(long start, TimeSpan deadline, CancellationToken ended) => (Start, Deadline, Ended) = (start, deadline, ended);

    /// <summary>How much of the deadline is left at a moment, by the clock's timestamp.</summary>
    public TimeSpan LeftAt(long now, TimeProvider time) => Deadline - time.GetElapsedTime(Start, now);

    /// <summary>How much of the deadline is left now.</summary>
    public TimeSpan LeftOn(TimeProvider time) => LeftAt(time.GetTimestamp(), time);

    public static CallContext Of(HttpRequestMessage request) =>
        request is HoopAIRequest known
            ? known.Call
            : request.Options.TryGetValue(Key, out var call)
                ? call
                : throw new InvalidOperationException(
                    "This request says nothing about who is calling. Send it through HoopAICaller.CreateHttpClient(), not through the client's own named HttpClient.");

    public static CallContext? Find(HttpRequestMessage? request) =>
        request is HoopAIRequest known ? known.Call : request is not null && request.Options.TryGetValue(Key, out var call) ? call : null;

    public ApiBody? TakeBody()
    {
        var body = Body;
        Body = null;
        return body;
    }

    public void AttachTo(HttpRequestMessage request) => request.Options.Set(Key, this);

    /// <summary>The text without any secret that this call knows.</summary>
    public string Redact(string text)
    {
        if (SentToken is { } token)
        {
            text = text.Replace(token.Value.Reveal(), Secret.Redacted, StringComparison.Ordinal);
        }

        foreach (var secret in Caller.Secrets)
        {
            text = text.Replace(secret.Reveal(), Secret.Redacted, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>"GET /contacts/{contactId} for location abc", for messages.</summary>
    public string Describe(HttpRequestMessage? request) =>
        $"{Operation?.ToString() ?? $"{request?.Method} {request?.RequestUri?.AbsolutePath}"} for {Caller.Description}";
}
