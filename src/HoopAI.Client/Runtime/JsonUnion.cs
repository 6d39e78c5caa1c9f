using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>The base of every generated union: holds the JSON value as it came, and reads it as one type or another.</summary>
public abstract class JsonUnion
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = JsonInput.MaxDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private protected JsonUnion(JsonElement json) => Json = json;

    /// <summary>The value itself.</summary>
    public JsonElement Json { get; }

    /// <summary>The value as JSON text.</summary>
    /// <returns>The text; empty where there is no value.</returns>
    public override string ToString() => Json.ValueKind == JsonValueKind.Undefined ? "" : Json.GetRawText();

    private protected static JsonElement Create<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonElement.Parse(JsonOutput.ToArray<T, TCodec>(value), new JsonDocumentOptions { MaxDepth = JsonInput.MaxDepth });
    }

    /// <summary>Null if the value is of another kind.</summary>
    private protected T? As<T, TCodec>()
        where T : class
        where TCodec : struct, IJsonCodec<T> => TryRead<T, TCodec>(out var value) ? value : null;

    /// <summary>Null if the value is of another kind.</summary>
    private protected T? AsValue<T, TCodec>()
        where T : struct
        where TCodec : struct, IJsonCodec<T> => TryRead<T, TCodec>(out var value) ? value : null;

    private bool TryRead<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T>
    {
        var kind = Json.ValueKind == JsonValueKind.False ? JsonValueKind.True : Json.ValueKind;
        if (kind == JsonValueKind.Undefined || (TCodec.Kind != JsonValueKind.Undefined && TCodec.Kind != kind))
        {
            value = default;
            return false;
        }

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(Json), ReaderOptions);
        reader.Read();
        return TCodec.TryRead(ref reader, out value);
    }
}
