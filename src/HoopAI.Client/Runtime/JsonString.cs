using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Text; also reads a number, as it is written, and a boolean.</summary>
internal readonly struct JsonString : IJsonCodec<string>
{
    public static JsonValueKind Kind => JsonValueKind.String;

    public static bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out string value)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return JsonText.TryGetString(ref reader, out value);
            case JsonTokenType.Number:
                JsonText.TryGetUtf8(ref reader, out var number);
                value = Encoding.UTF8.GetString(number);
                return true;
            case JsonTokenType.True or JsonTokenType.False:
                value = WireText.Of(reader.GetBoolean());
                return true;
            default:
                value = null;
                return false;
        }
    }

    public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}
