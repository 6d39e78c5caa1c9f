using System.Net.Http.Headers;

namespace HoopAI.Client.ContractTests.Calls;

/// <summary>A part of a multipart body, as its receiver reads it.</summary>
internal sealed record MultipartText(string Name, string? FileName, string? ContentType, string Content)
{
    /// <summary>Reads a body (RFC 7578, RFC 2046).</summary>
    public static IReadOnlyList<MultipartText> Read(string contentType, string body)
    {
        var boundary = "--" + BoundaryOf(contentType);
        var end = body.IndexOf($"{boundary}--", StringComparison.Ordinal);
        Assert.True(end >= 0, $"The multipart body has no end mark {boundary}--: {body}");
        return [.. body[..end].Split(boundary + "\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Part)];
    }

    public override string ToString() => $"{Name}{(FileName is null ? "" : $" ({FileName}, {ContentType})")}: {Content}";

    // What would end the name or its line is escaped, and nothing else (WHATWG HTML, multipart/form-data encoding algorithm).
    private static string? Unescape(string? name) =>
        name?.Replace("%22", "\"", StringComparison.Ordinal).Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal);

    private static string BoundaryOf(string contentType) =>
        MediaTypeHeaderValue.Parse(contentType).Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');

    private static MultipartText Part(string text)
    {
        var (head, content) = (text.Split("\r\n\r\n", 2)[0], text.Split("\r\n\r\n", 2)[1]);
        var headers = head.Split("\r\n").Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1], StringComparer.OrdinalIgnoreCase);
        var disposition = ContentDispositionHeaderValue.Parse(headers["Content-Disposition"]);
        return new MultipartText(
            disposition.Name!.Trim('"'),
            disposition.FileNameStar ?? Unescape(disposition.FileName?.Trim('"')),
            headers.GetValueOrDefault("Content-Type"),
            content[..^2]);
    }
}
