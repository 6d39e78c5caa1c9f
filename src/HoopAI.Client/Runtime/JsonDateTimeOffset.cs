using System;
using System.Globalization;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A time in ISO 8601; one without an offset is UTC.</summary>
internal readonly struct JsonDateTimeOffset : IJsonCodec<DateTimeOffset>
{
    public static JsonValueKind Kind => JsonValueKind.String;

    public static bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        try
        {
            // As the platform writes them, and read in one go.
            if (reader is { ValueIsEscaped: false, HasValueSequence: false } && reader.ValueSpan.EndsWith("Z"u8))
            {
                return reader.TryGetDateTimeOffset(out value);
            }

            if (!reader.TryGetDateTime(out var time))
            {
                return false;
            }

            // The reader would take a time without an offset for the local time of this machine.
            if (time.Kind == DateTimeKind.Unspecified)
            {
                value = new DateTimeOffset(time, TimeSpan.Zero);
                return true;
            }

            return reader.TryGetDateTimeOffset(out value);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static void Write(Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[MaxLength + 2];
        value.TryFormat(text[1..], out var length, WireText.FormatOf(value), CultureInfo.InvariantCulture);
        text[0] = text[length + 1] = (byte)'"';
        writer.WriteRawValue(text[..(length + 2)], skipInputValidation: true);
    }

    private const int MaxLength = 33;
}
