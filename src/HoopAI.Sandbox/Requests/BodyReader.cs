using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Schemas;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace HoopAI.Sandbox;

/// <summary>Reads bodies as JSON values: JSON itself, forms, and multipart forms.</summary>
internal static class BodyReader
{
    /// <summary>The value and its schema; an undefined value when there is no body.</summary>
    /// <exception cref="BodyFault">The content type is not the operation's, or the body cannot be parsed.</exception>
    public static async ValueTask<(JsonElement Value, Schema? Schema)> ReadAsync(SandboxOperation operation, string? contentType, ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return default;
        if (operation.Documented.Body is not { Content.Count: > 0 } documented) return (TryJson(body), null);
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)) throw new BodyFault(415, "The Content-Type header is missing or cannot be read.");
        var media = type.MediaType.Value!;
        if (!documented.Content.TryGetValue(media, out var schema))
        {
            throw new BodyFault(415, $"{media} is not accepted here; send {string.Join(" or ", documented.Content.Keys)}.");
        }

        return media.ToLowerInvariant() switch
        {
            "application/x-www-form-urlencoded" => (Form(body, schema), schema),
            "multipart/form-data" => (await MultipartAsync(type, body, schema), schema),
            var json when json.EndsWith("json", StringComparison.Ordinal) => (Json(body), schema),
            _ => (default, null),
        };
    }

    private static JsonElement Json(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new BodyFault(400, $"The body is not JSON: {exception.Message}");
        }
    }

    private static JsonElement TryJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Json(body);
        }
        catch (BodyFault)
        {
            return default;
        }
    }

    private static JsonElement Form(ReadOnlyMemory<byte> body, Schema schema)
    {
        var fields = new RawQuery(Encoding.UTF8.GetString(body.Span));
        return Collect(fields.Pairs.GroupBy(pair => pair.Key, pair => pair.Value), schema);
    }

    private static async Task<JsonElement> MultipartAsync(MediaTypeHeaderValue type, ReadOnlyMemory<byte> body, Schema schema)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) throw new BodyFault(400, "Multipart: Boundary not found");
        var fields = new List<(string Name, string Value)>();
        var reader = new MultipartReader(boundary, new MemoryStream(body.ToArray()));
        try
        {
            while (await reader.ReadNextSectionAsync() is { } section) fields.Add(await PartAsync(section, schema));
        }
        catch (IOException exception)
        {
            throw new BodyFault(400, $"The multipart body cannot be read: {exception.Message}");
        }

        return Collect(fields.GroupBy(field => field.Name, field => field.Value), schema);
    }

    private static async Task<(string Name, string Value)> PartAsync(MultipartSection section, Schema schema)
    {
        if (section.GetContentDispositionHeader() is not { } disposition || disposition.Name.Length == 0) throw new BodyFault(400, "A part of the multipart body has no name.");
        var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value!;
        var isFile = disposition.IsFileDisposition();
        var wantsFile = schema.Properties.TryGetValue(name, out var part) && part.Format == "binary";
        if (wantsFile && !isFile) throw new BodyFault(422, $"{name} must be a file");
        if (!wantsFile && isFile && part is not null) throw new BodyFault(422, $"{name} must be a text field, not a file");
        using var text = new StreamReader(section.Body);
        var value = await text.ReadToEndAsync();
        return (name, isFile ? disposition.FileName.Value ?? "file" : value);
    }

    private static JsonElement Collect(IEnumerable<IGrouping<string, string>> fields, Schema schema)
    {
        var members = new JsonObject();
        foreach (var field in fields)
        {
            var part = schema.Properties.GetValueOrDefault(field.Key) ?? Schema.Any;
            members[field.Key] = JsonSerializer.SerializeToNode(FormValues.Read(part, [.. field]));
        }

        return JsonSerializer.SerializeToElement(members);
    }
}
