using System.Runtime.InteropServices;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Any value, null included; written as it came, byte for byte.</summary>
internal readonly struct JsonAny : IJsonCodec<JsonElement>
{
    public static JsonValueKind Kind => JsonValueKind.Undefined;

    public static JsonElement Null { get; } = JsonElement.Parse("null"u8);

    public static bool TryRead(ref Utf8JsonReader reader, out JsonElement value)
    {
        value = JsonElement.ParseValue(ref reader);
        return true;
    }

    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
                writer.WriteNullValue();
                break;
            case JsonValueKind.Object or JsonValueKind.Array:
                WriteContainer(writer, value);
                break;
            default:
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
                break;
        }
    }

    // An element that was parsed with comments or trailing commas allowed still has them in its text.
    private static void WriteContainer(Utf8JsonWriter writer, JsonElement value)
    {
        try
        {
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: false);
        }
        catch (JsonException)
        {
            value.WriteTo(writer);
        }
    }
}
