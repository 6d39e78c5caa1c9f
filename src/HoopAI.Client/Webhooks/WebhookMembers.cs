using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Webhooks;

/// <summary>The members of a delivery that say what it is, read in one pass that also proves that the whole body is JSON.</summary>
internal sealed class WebhookMembers
{
    /// <summary>Year 2100: seconds and milliseconds since 1970 are told apart by it.</summary>
    private const long LastSecond = 4_102_444_800;

    public string? Type { get; private set; }

    public string? LocationId { get; private set; }

    public string? CompanyId { get; private set; }

    public string? AltId { get; private set; }

    public string? AltType { get; private set; }

    public string? WebhookId { get; private set; }

    public string? DeliveryId { get; private set; }

    public DateTimeOffset? Timestamp { get; private set; }

    /// <summary>Where the event stands in an envelope; null for the flat form.</summary>
    public Range? Inner { get; private set; }

    public static WebhookMembers? Read(ReadOnlySpan<byte> body, int maxDepth)
    {
        // The reader looks at the bytes of texts only when it is asked for them.
        if (!Utf8.IsValid(body))
        {
            return null;
        }

        try
        {
            var text = JsonInput.Trim(body);
            var members = new WebhookMembers();
            var start = body.IndexOf(text);
            if (!members.Read(text, start, maxDepth))
            {
                return null;
            }

            if (members.Inner is { } inner)
            {
                members.Complete(body[inner], maxDepth);
            }

            return members;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The event of an envelope as the flat form has it. Its own members win, and stand last.</summary>
    public static byte[] Unwrap(ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> inner)
    {
        var output = new ArrayBufferWriter<byte>(envelope.Length);
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            Copy(envelope, writer, skipBody: true);
            Copy(inner, writer, skipBody: false);
            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Copy(ReadOnlySpan<byte> json, Utf8JsonWriter writer, bool skipBody)
    {
        var reader = new Utf8JsonReader(JsonInput.Trim(json), new JsonReaderOptions { MaxDepth = JsonInput.MaxDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var skip = skipBody && reader.ValueTextEquals("body"u8);
            if (!skip)
            {
                writer.WritePropertyName(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
            }

            reader.Read();
            if (skip)
            {
                reader.Skip();
            }
            else
            {
                JsonElement.ParseValue(ref reader).WriteTo(writer);
            }
        }
    }

    private bool Read(ReadOnlySpan<byte> text, int offset, int maxDepth)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = maxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Take(ref reader, offset);
        }

        // Throws where anything follows.
        return reader.TokenType == JsonTokenType.EndObject && !reader.Read();
    }

    /// <summary>What the envelope does not say, its event may.</summary>
    private void Complete(ReadOnlySpan<byte> inner, int maxDepth)
    {
        var members = new WebhookMembers();
        members.Read(inner, 0, maxDepth);
        LocationId ??= members.LocationId;
        CompanyId ??= members.CompanyId;
        AltId ??= members.AltId;
        AltType ??= members.AltType;
        WebhookId ??= members.WebhookId;
        DeliveryId ??= members.DeliveryId;
        Timestamp ??= members.Timestamp;
        Type ??= members.Type;
    }

    private void Take(ref Utf8JsonReader reader, int offset)
    {
        if (reader.ValueTextEquals("type"u8))
        {
            Type = Text(ref reader);
        }
        else if (reader.ValueTextEquals("locationId"u8))
        {
            LocationId = Text(ref reader);
        }
        else if (reader.ValueTextEquals("companyId"u8))
        {
            CompanyId = Text(ref reader);
        }
        else if (reader.ValueTextEquals("altId"u8))
        {
            AltId = Text(ref reader);
        }
        else if (reader.ValueTextEquals("altType"u8))
        {
            AltType = Text(ref reader);
        }
        else if (reader.ValueTextEquals("webhookId"u8))
        {
            WebhookId = Text(ref reader);
        }
        else if (reader.ValueTextEquals("deliveryId"u8))
        {
            DeliveryId = Text(ref reader);
        }
        else if (reader.ValueTextEquals("timestamp"u8))
        {
            Timestamp = Instant(ref reader);
        }
        else if (reader.ValueTextEquals("body"u8))
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();

            // Of an event that has a text called body, it is the text of a message.
            Inner = isObject ? (offset + start)..(offset + (int)reader.BytesConsumed) : null;
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        try
        {
            return reader.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: JSON, but no text.
            return null;
        }
    }

    private static DateTimeOffset? Instant(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetInt64(out var number) ? FromNumber(number) : null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        return reader.TryGetDateTimeOffset(out var instant) ? instant
            : reader.ValueSpan.Length < 20 && long.TryParse(reader.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? FromNumber(digits)
            : null;
    }

    private static DateTimeOffset? FromNumber(long number) => number switch
    {
        < 0 => null,
        <= LastSecond => DateTimeOffset.FromUnixTimeSeconds(number),
        <= LastSecond * 1000 => DateTimeOffset.FromUnixTimeMilliseconds(number),
        _ => null,
    };
}
