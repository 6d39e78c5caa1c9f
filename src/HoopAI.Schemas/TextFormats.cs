using System.Globalization;

namespace HoopAI.Schemas;

/// <summary>The text formats that are checked; every other format is a remark only.</summary>
internal static class TextFormats
{
    /// <summary>What is wrong with a text of that format; null when nothing is.</summary>
    public static string? Violation(string? format, string value) => format switch
    {
        "date-time" when !IsDateTime(value) => "must be a valid ISO 8601 date string",
        "date" when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "must be a valid ISO 8601 date",
        "uuid" when !Guid.TryParse(value, out _) => "must be a UUID",
        "email" when value.IndexOf('@', StringComparison.Ordinal) <= 0 => "must be an email",
        "uri" when !Uri.TryCreate(value, UriKind.Absolute, out _) => "must be a URL address",
        _ => null,
    };

    /// <summary>A valid text of that format; null for a format that is not known.</summary>
    public static string? Example(string? format) => format switch
    {
        "date-time" => "2024-07-23T23:54:51.264Z",
        "date" => "2024-07-23",
        "uuid" => "4e7614ed-7f3e-4881-992c-292d2e871e3e",
        "email" => "jane.doe@example.com",
        "uri" => "https://example.com/page",
        "byte" or "binary" => "aG9vcGFp",
        _ => null,
    };

    private static bool IsDateTime(string value) =>
        value.Length >= 10 && char.IsAsciiDigit(value[0]) && value.Contains('-', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _);
}
