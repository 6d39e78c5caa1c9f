using System;
using System.Net.Http;

namespace HoopAI.Client.Runtime;

/// <summary>The header that names a part of a multipart body. The framework's own type can write neither quotes nor all of Unicode as servers read them.</summary>
internal static class PartHeader
{
    private const string Name = "Content-Disposition";

    public static void Set(HttpContent part, string name, string? fileName)
    {
        var disposition = $"form-data; name={Quote(name)}" + (fileName is null ? "" : $"; filename={Quote(fileName)}");
        part.Headers.Remove(Name);
        part.Headers.TryAddWithoutValidation(Name, disposition);
    }

    // As the HTML standard has it, which servers read; the header's own syntax would want backslashes.
    private static string Quote(string text) =>
        $"\"{text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\"";
}
