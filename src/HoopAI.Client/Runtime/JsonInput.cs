using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Reads a whole JSON text.</summary>
internal static class JsonInput
{
    /// <summary>Deeper answers are refused: far beyond what is documented, far from the end of the stack.</summary>
    public const int MaxDepth = 256;

    /// <summary>Reads the text; false if the value does not fit. Nothing, or null, where an object or a list is expected, is an empty one.</summary>
    /// <exception cref="JsonException">The text is not JSON, or too deep.</exception>
    public static bool TryRead<T, TCodec>(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T>
    {
        var text = Trim(utf8);
        if (text.IsEmpty)
        {
            return TryReadNothing<T, TCodec>(out value);
        }

        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        if (!TCodec.TryRead(ref reader, out value))
        {
            var isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            reader.Read();
            return isNull && TryReadNothing<T, TCodec>(out value);
        }

        // Throws if anything follows.
        reader.Read();
        return true;
    }

    /// <summary>The text without a byte order mark and white space around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8) =>
        (utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8).Trim(" \t\r\n"u8);

    private static bool TryReadNothing<T, TCodec>([MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T>
    {
        value = default;
        return typeof(T) == typeof(JsonElement)
            || TryReadLiteral<T, TCodec>("{}"u8, out value)
            || TryReadLiteral<T, TCodec>("[]"u8, out value)
            || TryReadLiteral<T, TCodec>("\"\""u8, out value);
    }

    private static bool TryReadLiteral<T, TCodec>(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T>
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        return TCodec.TryRead(ref reader, out value);
    }
}
