using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>The text of JSON strings, names and numbers; unlike the reader's own methods, it does not throw for text that is no valid Unicode.</summary>
internal static class JsonText
{
    public static bool TryGetString(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? value)
    {
        // Nearly every text: nothing to unescape and nothing beyond ASCII, which takes one pass instead of two.
        if (reader is { ValueIsEscaped: false, HasValueSequence: false, TokenType: JsonTokenType.String or JsonTokenType.PropertyName } && Ascii.IsValid(reader.ValueSpan))
        {
            value = Encoding.Latin1.GetString(reader.ValueSpan);
            return true;
        }

        return TryTranscode(ref reader, out value);
    }

    public static string GetName(ref Utf8JsonReader reader) =>
        TryGetString(ref reader, out var name) ? name : Encoding.UTF8.GetString(GetRaw(ref reader));

    /// <summary>The unescaped text of a string, or the text of a number.</summary>
    public static bool TryGetUtf8(ref Utf8JsonReader reader, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            return false;
        }

        if (!reader.ValueIsEscaped)
        {
            text = GetRaw(ref reader);
            return true;
        }

        if (!TryGetString(ref reader, out var unescaped))
        {
            return false;
        }

        text = Encoding.UTF8.GetBytes(unescaped);
        return true;
    }

    private static bool TryTranscode(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? value)
    {
        try
        {
            value = reader.GetString();
            return value is not null;
        }
        catch (InvalidOperationException)
        {
            value = null;
            return false;
        }
    }

    private static ReadOnlySpan<byte> GetRaw(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
}
