using System.Text;

namespace HoopAI.Client.ContractTests.Calls;

/// <summary>What a value looks like in a URL: RFC 3986's unreserved characters as they are, every other byte of its UTF-8 as %XX.</summary>
internal static class UrlEncoding
{
    public static string Of(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value =>
        value is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~'
            ? ((char)value).ToString()
            : $"%{value:X2}"));

    /// <summary>A single value as text: as JSON writes it, without the quotes.</summary>
    public static string TextOf(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
