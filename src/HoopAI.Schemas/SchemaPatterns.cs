using System.Text.RegularExpressions;

namespace HoopAI.Schemas;

/// <summary>The patterns of schemas, matched within a bounded time.</summary>
internal static class SchemaPatterns
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>Compiles a pattern; null for none, and for one that .NET does not understand.</summary>
    public static Regex? Compile(string? pattern)
    {
        if (pattern is null) return null;
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>True when the text matches, or matching takes too long to say.</summary>
    public static bool Fits(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
