namespace HoopAI.Client.AspNetCore.Signatures;

internal static class Base64Text
{
    /// <summary>Exactly as many bytes as the target holds, written in the one way in which base64 writes them.</summary>
    public static bool TryDecode(string text, Span<byte> target)
    {
        var canonical = ((target.Length + 2) / 3) * 4;
        if (text.Length != canonical || !Convert.TryFromBase64String(text, target, out var written) || written != target.Length)
        {
            return false;
        }

        // The last character's unused bits could be anything: a second way to write the same signature.
        Span<char> again = stackalloc char[4];
        var tail = target.Length % 3 == 0 ? 3 : target.Length % 3;
        return Convert.TryToBase64Chars(target[^tail..], again, out _) && text.AsSpan()[^4..].SequenceEqual(again);
    }
}
