using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A number; also reads one in quotes. One that is too large for the type does not fit.</summary>
internal readonly struct JsonDouble : IJsonCodec<double>
{
    public static JsonValueKind Kind => JsonValueKind.Number;

    public static bool TryRead(ref Utf8JsonReader reader, out double value) => JsonNumber.TryGetDouble(ref reader, out value);

    public static void Write(Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);
}
