using System.Text;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A boolean; also reads <c>"true"</c> and <c>"false"</c>.</summary>
internal readonly struct JsonBoolean : IJsonCodec<bool>
{
    public static JsonValueKind Kind => JsonValueKind.True;

    public static bool TryRead(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        if (value || reader.TokenType == JsonTokenType.False)
        {
            return true;
        }

        if (reader.TokenType != JsonTokenType.String || !JsonText.TryGetUtf8(ref reader, out var text))
        {
            return false;
        }

        value = Ascii.EqualsIgnoreCase(text, "true"u8);
        return value || Ascii.EqualsIgnoreCase(text, "false"u8);
    }

    public static void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}
