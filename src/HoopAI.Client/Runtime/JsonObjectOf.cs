using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A generated model.</summary>
internal readonly struct JsonObjectOf<T> : IJsonCodec<T>
    where T : class, IJsonModel<T>
{
    public static JsonValueKind Kind => JsonValueKind.Object;

    public static bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out T value)
    {
        value = reader.TokenType == JsonTokenType.StartObject ? T.ReadJson(ref reader) : null;
        return value is not null;
    }

    public static void Write(Utf8JsonWriter writer, T value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteJson(writer);
        }
    }
}
