using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>The webhooks: what was sent to whom, and what came of it. An app gets them once it has a <see cref="SandboxApp.WebhookUrl"/>.</summary>
public sealed class SandboxWebhooks
{
    private readonly WebhookOutbox _outbox;
    private readonly WebhookPublisher _publisher;
    private readonly WebhookKeys _keys;
    private readonly SandboxApps _apps;

    internal SandboxWebhooks(WebhookOutbox outbox, WebhookPublisher publisher, WebhookKeys keys, SandboxApps apps)
    {
        (_outbox, _publisher, _keys, _apps) = (outbox, publisher, keys, apps);
    }

    /// <summary>How they are sent. What is waiting already keeps its time.</summary>
    /// <exception cref="ArgumentException">A setting makes no sense; the message says which.</exception>
    public WebhookSettings Settings
    {
        get => _outbox.Settings;
        set => _outbox.Settings = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The public key of the Ed25519 signatures: SubjectPublicKeyInfo, DER, base64. With <see cref="SandboxOptions.Seed"/> the same in every run.</summary>
    public string Ed25519PublicKey => _keys.Ed25519;

    /// <summary>The public key of the RSA signatures, in the same form. Another one each time.</summary>
    public string RsaPublicKey => _keys.Rsa;

    /// <summary>The deliveries that are kept (<see cref="SandboxOptions.WebhookCapacity"/>), oldest first.</summary>
    public IReadOnlyList<WebhookDelivery> Deliveries => _outbox.Deliveries;

    /// <summary>The deliveries of one type, oldest first: <c>ContactCreate</c>, <c>INSTALL</c>.</summary>
    public IReadOnlyList<WebhookDelivery> Of(string type) => [.. Deliveries.Where(delivery => delivery.Type == type)];

    /// <summary>Sends an event by hand, to one app, wherever that is installed.</summary>
    /// <param name="type">The event's name or <c>type</c>; with a body, any other text too.</param>
    /// <param name="body">The members of the delivery; <c>type</c>, <c>timestamp</c> and <c>webhookId</c> are added where they lack. Null for the documents' example.</param>
    /// <param name="resourceId">The location or company that it is about. Default: the seeded location.</param>
    /// <param name="clientId">The app. Default: the seeded one.</param>
    /// <exception cref="KeyNotFoundException">There is no such app, or no such event and no body.</exception>
    /// <exception cref="InvalidOperationException">The app has no webhook URL.</exception>
    public WebhookDelivery Send(string type, JsonObject? body = null, string resourceId = SandboxSeed.LocationId, string clientId = SandboxSeed.ClientId)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        return _publisher.Send(App(clientId), type, resourceId, body);
    }

    /// <summary>Sends any bytes, signed like the rest.</summary>
    /// <exception cref="KeyNotFoundException">There is no such app.</exception>
    /// <exception cref="InvalidOperationException">The app has no webhook URL.</exception>
    public WebhookDelivery SendRaw(ReadOnlyMemory<byte> body, string clientId = SandboxSeed.ClientId) => _publisher.SendRaw(App(clientId), body);

    /// <summary>Sends a delivery once more, now, with its original body.</summary>
    public void Redeliver(WebhookDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        _outbox.SendAgain(delivery);
    }

    /// <summary>
    /// Completes when nothing is being sent any more. What waits for the clock, to be repeated or to be late, does not count: move the clock, and ask again.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> came first.</exception>
    public Task WhenSettledAsync(CancellationToken cancellationToken = default) => _outbox.WhenSettledAsync(cancellationToken);

    /// <summary>Forgets all deliveries: nothing of them is sent any more. The settings are those at the start again.</summary>
    public void Reset() => _outbox.Reset();

    private SandboxApp App(string clientId) => _apps.Find(clientId) ?? throw new KeyNotFoundException($"There is no app '{clientId}'.");
}
