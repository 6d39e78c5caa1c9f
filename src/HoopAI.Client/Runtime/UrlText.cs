using System;
using System.Buffers;
using System.Text;

namespace HoopAI.Client.Runtime;

/// <summary>The document's own paths as URL text.</summary>
internal static class UrlText
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?:@!$&'()*+,;=%");

    /// <summary>Encodes what no URL can hold; a number sign too, which would end the path.</summary>
    public static string EncodeLiteral(string path)
    {
        if (!path.AsSpan().ContainsAnyExcept(Allowed))
        {
            return path;
        }

        var text = new StringBuilder();
        foreach (var rune in path.EnumerateRunes())
        {
            var character = rune.ToString();
            text.Append(character.AsSpan().ContainsAnyExcept(Allowed) ? Uri.EscapeDataString(character) : character);
        }

        return text.ToString();
    }
}
