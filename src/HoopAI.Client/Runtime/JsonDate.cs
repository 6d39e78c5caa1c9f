using System;
using System.Globalization;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A date in ISO 8601.</summary>
internal readonly struct JsonDate : IJsonCodec<DateOnly>
{
    public static JsonValueKind Kind => JsonValueKind.String;

    public static bool TryRead(ref Utf8JsonReader reader, out DateOnly value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String
            && JsonText.TryGetString(ref reader, out var text)
            && DateOnly.TryParseExact(text, WireText.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    public static void Write(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(WireText.Of(value));
}
