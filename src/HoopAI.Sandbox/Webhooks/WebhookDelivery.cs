using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;

namespace HoopAI.Sandbox;

/// <summary>An event on its way to an app. Its body is the same, to the byte, in every attempt.</summary>
public sealed class WebhookDelivery
{
    private readonly Lock _gate = new();
    private ImmutableArray<WebhookAttempt> _attempts = [];
    private WebhookState _state;
    private DateTimeOffset? _nextAttemptAt;

    internal WebhookDelivery(Uri url) => Url = url;

    /// <summary>Its number: 1, 2, 3, … in the order of what happened.</summary>
    public long Sequence { get; internal set; }

    /// <summary>Its id, which a repetition keeps: the <c>webhookId</c> of the body, where that has one.</summary>
    public string WebhookId { get; internal init; } = "";

    /// <summary>The client id of the app.</summary>
    public string ClientId { get; internal init; } = "";

    /// <summary>What its body says in <c>type</c>; empty where it says nothing.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>The location that it is about, or the company; null where that is not known.</summary>
    public string? ResourceId { get; internal init; }

    /// <summary>Where it is sent to.</summary>
    public Uri Url { get; }

    /// <summary>When it happened, by the sandbox's clock.</summary>
    public DateTimeOffset CreatedAt { get; internal init; }

    /// <summary>The body.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Body { get; internal init; }

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>What has become of it.</summary>
    public WebhookState State
    {
        get
        {
            lock (_gate) return _state;
        }
    }

    /// <summary>When it is sent next, by the sandbox's clock; null when nothing is planned.</summary>
    public DateTimeOffset? NextAttemptAt
    {
        get
        {
            lock (_gate) return _nextAttemptAt;
        }
    }

    /// <summary>The attempts, oldest first.</summary>
    public IReadOnlyList<WebhookAttempt> Attempts
    {
        get
        {
            lock (_gate) return _attempts;
        }
    }

    /// <summary>How often it was repeated by itself.</summary>
    internal int Repetitions { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"#{Sequence} {Type} {ResourceId} -> {State}";

    internal void Plan(WebhookState state, DateTimeOffset? nextAttemptAt)
    {
        lock (_gate)
        {
            _nextAttemptAt = nextAttemptAt;
            if (_state != WebhookState.Delivered) _state = state;
        }
    }

    internal void Add(WebhookAttempt attempt)
    {
        lock (_gate)
        {
            _attempts = _attempts.Add(attempt);
            if (attempt.Succeeded) _state = WebhookState.Delivered;
        }
    }
}
