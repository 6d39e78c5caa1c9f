using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A generated union.</summary>
internal readonly struct JsonUnionOf<T> : IJsonCodec<T>
    where T : JsonUnion, IJsonUnion<T>
{
    public static JsonValueKind Kind => JsonValueKind.Undefined;

    public static bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out T value)
    {
        value = reader.TokenType == JsonTokenType.Null ? null : T.FromJson(JsonElement.ParseValue(ref reader));
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
            JsonAny.Write(writer, value.Json);
        }
    }
}
