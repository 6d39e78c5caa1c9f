using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>An object with any names. A null value is kept where the type allows it; a value that does not fit is kept beside the others.</summary>
internal readonly struct JsonMap<T, TCodec> : IJsonCodec<IDictionary<string, T>>
    where TCodec : struct, IJsonCodec<T>
{
    public static JsonValueKind Kind => JsonValueKind.Object;

    public static bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out IDictionary<string, T> value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var items = new JsonDictionary<T>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.GetName(ref reader);
            reader.Read();
            if (TCodec.TryRead(ref reader, out var item) || (reader.TokenType == JsonTokenType.Null && default(T) is null))
            {
                items.Additional?.Remove(name);
                items[name] = item!;
            }
            else
            {
                // Of a name that comes twice, the last value counts.
                items.Remove(name);
                items.AdditionalProperties[name] = JsonElement.ParseValue(ref reader);
            }
        }

        value = items;
        return true;
    }

    public static void Write(Utf8JsonWriter writer, IDictionary<string, T> value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, item) in value)
        {
            writer.WritePropertyName(name);
            TCodec.Write(writer, item);
        }

        foreach (var (name, item) in (value as JsonDictionary<T>)?.Additional ?? [])
        {
            if (!value.ContainsKey(name))
            {
                writer.WritePropertyName(name);
                JsonAny.Write(writer, item);
            }
        }

        writer.WriteEndObject();
    }
}
