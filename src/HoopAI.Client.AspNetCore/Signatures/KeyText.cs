namespace HoopAI.Client.AspNetCore.Signatures;

/// <summary>Reads public keys as people have them: base64 of the DER form, or PEM around it.</summary>
internal static class KeyText
{
    /// <exception cref="FormatException">It is no base64.</exception>
    public static byte[] Decode(string text)
    {
        var lines = text.Replace("\\n", "\n", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return Convert.FromBase64String(string.Concat(lines.Where(line => !line.StartsWith("-----", StringComparison.Ordinal))));
        }
        catch (FormatException)
        {
            throw new FormatException("it is neither PEM nor base64");
        }
    }
}
