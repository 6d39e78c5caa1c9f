using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A number; also reads one in quotes. One that is too large for the type does not fit.</summary>
internal readonly struct JsonDecimal : IJsonCodec<decimal>
{
    public static JsonValueKind Kind => JsonValueKind.Number;

    public static bool TryRead(ref Utf8JsonReader reader, out decimal value) => JsonNumber.TryGetDecimal(ref reader, out value);

    public static void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);
}
