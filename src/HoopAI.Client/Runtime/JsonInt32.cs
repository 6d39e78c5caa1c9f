using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A whole number; also reads <c>12.0</c> and <c>"12"</c>.</summary>
internal readonly struct JsonInt32 : IJsonCodec<int>
{
    public static JsonValueKind Kind => JsonValueKind.Number;

    public static bool TryRead(ref Utf8JsonReader reader, out int value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out value))
        {
            return true;
        }

        var fits = JsonNumber.TryGetWhole(ref reader, out var whole) && whole is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)whole : default;
        return fits;
    }

    public static void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}
