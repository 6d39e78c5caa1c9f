using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>An object with any names. A null value is kept where the type allows it; otherwise the object does not fit.</summary>
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

        var start = reader;
        var items = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.GetName(ref reader);
            reader.Read();
            if (TCodec.TryRead(ref reader, out var item))
            {
                items[name] = item;
            }
            else if (reader.TokenType == JsonTokenType.Null && default(T) is null)
            {
                items[name] = default!;
            }
            else
            {
                reader = start;
                return false;
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

        writer.WriteEndObject();
    }
}
