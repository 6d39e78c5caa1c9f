using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.ContractTests.Values;
using HoopAI.OpenApi.Tests.Reading;
using HoopAI.Testing.WireMock;

namespace HoopAI.Client.ContractTests.Calls;

/// <summary>What the body of a request must be.</summary>
internal static class ExpectedBody
{
    public static IEnumerable<string> Check(CallValues values, ReceivedRequest request)
    {
        if (values.Body is null)
        {
            return request.Body.Length == 0 ? [] : [$"body: none is documented, but this arrived: {request.Body}"];
        }

        var type = request.Header("Content-Type") ?? "";
        var body = values.Operation.Body!;
        return !type.StartsWith(body.ContentType, StringComparison.OrdinalIgnoreCase) ? [$"header Content-Type: '{type}' instead of {body.ContentType}"]
            : body.ContentType switch
            {
                CallValues.Multipart => Parts(values.Body.AsObject(), body.Schema, MultipartText.Read(type, request.Body)),
                "application/x-www-form-urlencoded" => Form(values.Body.AsObject(), request.Body),
                _ => JsonText(values.Body, request.Body),
            };
    }

    private static IEnumerable<string> JsonText(JsonNode expected, string found)
    {
        try
        {
            return JsonNode.DeepEquals(expected, JsonNode.Parse(found)) ? [] : [$"body: expected {Json.ToLine(expected)}\n    arrived  {found}"];
        }
        catch (JsonException fault)
        {
            return [$"body: no JSON ({fault.Message}): {found}"];
        }
    }

    private static IEnumerable<string> Form(JsonObject expected, string found)
    {
        // Both ways of writing a space are right in a form (WHATWG URL, RFC 1866).
        var fields = expected.Select(field => $"{UrlEncoding.Of(field.Key)}={UrlEncoding.Of(UrlEncoding.TextOf(field.Value!))}").Order(StringComparer.Ordinal);
        var arrived = found.Replace("+", "%20", StringComparison.Ordinal).Split('&').Order(StringComparer.Ordinal);
        return fields.SequenceEqual(arrived) ? [] : [$"body: expected {string.Join('&', fields)}\n    arrived  {string.Join('&', arrived)}"];
    }

    private static IEnumerable<string> Parts(JsonObject expected, ContractSchema? schema, IReadOnlyList<MultipartText> found)
    {
        var wanted = expected.SelectMany(field => field.Value is JsonArray list ? list.Select(item => (field.Key, Value: item!)) : [(field.Key, Value: field.Value!)])
            .Select(field => $"{field.Key}{(IsFile(schema, field.Key) ? $" ({HostileText.FileName}, text/plain)" : "")}: {UrlEncoding.TextOf(field.Value)}").Order(StringComparer.Ordinal);
        var arrived = found.Select(part => part.ToString()).Order(StringComparer.Ordinal);
        return wanted.SequenceEqual(arrived) ? [] : [$"parts: expected\n{string.Join('\n', wanted)}\n    arrived\n{string.Join('\n', arrived)}"];
    }

    private static bool IsFile(ContractSchema? schema, string name) => schema?.Members[name] is { Format: "binary" } or { Items.Format: "binary" };
}
