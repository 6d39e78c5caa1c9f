using System.Security.Cryptography;
using System.Text;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Webhooks;

/// <summary>
/// What a delivery says, in both forms that the platform has: flat, and the envelope <c>{type, locationId, body}</c>. Whether it is genuine is another
/// question, and comes first.
/// </summary>
public sealed class WebhookMessage
{
    /// <summary>Longer ids are replaced by their hash, so that a key of any delivery has its place in a database.</summary>
    private const int LongestId = 100;

    private readonly WebhookMembers _members;

    private WebhookMessage(ReadOnlyMemory<byte> body, WebhookMembers members) => (Body, _members) = (body, members);

    /// <summary>The raw body, as it came.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>What the delivery says in <c>type</c>; null where it says nothing, as in the examples of some events.</summary>
    public string? Type => _members.Type;

    /// <summary>The documented event that <see cref="Type"/> stands for; null for any other.</summary>
    public WebhookEventInfo? Event => WebhookEvents.FindByType(Type);

    /// <summary>The location that it is about; null without one.</summary>
    public string? LocationId => _members.LocationId;

    /// <summary>The company; null without one.</summary>
    public string? CompanyId => _members.CompanyId;

    /// <summary>When the platform says it happened (<c>timestamp</c>); null where it says nothing that can be read.</summary>
    public DateTimeOffset? Timestamp => _members.Timestamp;

    /// <summary>Whether the delivery has an id of its own (<c>webhookId</c>, else <c>deliveryId</c>).</summary>
    public bool HasId => _members.WebhookId is not null || _members.DeliveryId is not null;

    /// <summary>What makes a repetition known: <c>webhookId</c>, else <c>deliveryId</c>, else the SHA-256 of the raw body.</summary>
    public string Key => field ??= _members switch
    {
        { WebhookId: { } id } => $"webhook:{Shorten(id)}",
        { DeliveryId: { } id } => $"delivery:{Shorten(id)}",
        _ => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Body.Span))}",
    };

    /// <summary>What its order is kept for: the location, else the company, else the delivery itself.</summary>
    public string Resource => field ??= this switch
    {
        { LocationId: { } id } => $"location:{Shorten(id)}",
        { CompanyId: { } id } => $"company:{Shorten(id)}",
        { _members.AltId: { } id } => $"{(_members.AltType == "company" ? "company" : "location")}:{Shorten(id)}",
        _ => Key,
    };

    /// <summary>The event itself: the body, or, of the envelope, what stands in it, with the envelope's other members.</summary>
    public ReadOnlyMemory<byte> Payload
    {
        get
        {
            if (field.IsEmpty)
            {
                field = _members.Inner is { } inner ? WebhookMembers.Unwrap(Body.Span, Body.Span[inner]) : Body;
            }

            return field;
        }
    }

    /// <summary>Reads a body. Any JSON object is a message; nothing else is.</summary>
    /// <param name="body">The raw body.</param>
    /// <param name="maxDepth">How deep it may be nested.</param>
    /// <returns>Null where it is no JSON object in UTF-8, or is nested deeper.</returns>
    public static WebhookMessage? TryParse(ReadOnlyMemory<byte> body, int maxDepth = 64) =>
        WebhookMembers.Read(body.Span, maxDepth) is { } members ? new WebhookMessage(body, members) : null;

    /// <summary>Reads the payload as a documented event. What does not fit is kept in <see cref="JsonModel.AdditionalProperties"/>.</summary>
    /// <typeparam name="TEvent">The event's payload, such as <see cref="ContactCreateEvent"/>.</typeparam>
    public TEvent Read<TEvent>()
        where TEvent : class, IWebhookEvent<TEvent> =>
        JsonInput.TryRead<TEvent, JsonObjectOf<TEvent>>(Payload.Span, out var value)
            ? value
            : throw new InvalidOperationException("A message is a JSON object, which every event can be read from.");

    private static string Shorten(string id) => id.Length <= LongestId ? id : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
}
