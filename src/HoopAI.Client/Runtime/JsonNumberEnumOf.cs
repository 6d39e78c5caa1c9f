using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>An enum of numbers; also reads one in quotes.</summary>
internal readonly struct JsonNumberEnumOf<T> : IJsonCodec<T>
    where T : struct, IOpenNumberEnum<T>
{
    public static JsonValueKind Kind => JsonValueKind.Number;

    public static bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        var read = JsonNumber.TryGetDecimal(ref reader, out var number);
        value = read ? T.Create(number) : default;
        return read;
    }

    public static void Write(Utf8JsonWriter writer, T value) => writer.WriteNumberValue(value.Value);
}
