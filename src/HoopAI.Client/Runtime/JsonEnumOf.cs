using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>An enum of texts; also reads a number or a boolean, as text.</summary>
internal readonly struct JsonEnumOf<T> : IJsonCodec<T>
    where T : struct, IOpenEnum<T>
{
    public static JsonValueKind Kind => JsonValueKind.String;

    public static bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        if (JsonText.TryGetUtf8(ref reader, out var utf8) && OpenEnumValues<T>.TryFind(utf8, out value))
        {
            return true;
        }

        var read = JsonString.TryRead(ref reader, out var text);
        value = read ? T.Create(text!) : default;
        return read;
    }

    public static void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.Value);
}
