using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>An array. A null element is kept where the type allows it; otherwise the array does not fit.</summary>
internal readonly struct JsonList<T, TCodec> : IJsonCodec<IList<T>>
    where TCodec : struct, IJsonCodec<T>
{
    public static JsonValueKind Kind => JsonValueKind.Array;

    public static bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out IList<T> value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        var start = reader;
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (TCodec.TryRead(ref reader, out var item))
            {
                items.Add(item);
            }
            else if (reader.TokenType == JsonTokenType.Null && default(T) is null)
            {
                items.Add(default!);
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

    public static void Write(Utf8JsonWriter writer, IList<T> value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
        {
            TCodec.Write(writer, value[i]);
        }

        writer.WriteEndArray();
    }
}
