using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.ContractTests.Documents;

namespace HoopAI.Client.ContractTests.Answers;

/// <summary>Which exception a documented error becomes (docs/errors.md), and what it must know.</summary>
internal static class DocumentedErrors
{
    public static void Check(ContractOperation operation, int status, string body, Exception? failure)
    {
        Assert.True(failure?.GetType() == TypeOf(status), $"{operation.Key}: {status} became {failure?.ToString() ?? "a success"}");
        var error = ((HoopAIApiException)failure!).Error;
        Assert.Equal(status, (int)error.Status);
        Assert.Equal(body, error.Body);
        var json = JsonNode.Parse(body)!;
        Assert.Equal(TextOf(json["traceId"]), error.TraceId);
        var messages = json["message"] switch
        {
            JsonArray several => several.Select(TextOf),
            JsonValue one => [TextOf(one)],
            _ => [],
        };
        Assert.Equal(messages, error.Messages);
        Assert.True(EngineDifferences.RequestsAreAnonymous || error.Operation?.ToString() == $"{operation.Method} {operation.Path}", $"{operation.Key}: the exception is of {error.Operation}");
        Assert.Contains($"{operation.Method} {operation.Path.Split('{')[0]}", failure.Message, StringComparison.Ordinal);
    }

    private static Type TypeOf(int status) => status switch
    {
        400 or 422 => typeof(HoopAIValidationException),
        401 => typeof(HoopAIUnauthorizedException),
        403 => typeof(HoopAIForbiddenException),
        404 => typeof(HoopAINotFoundException),
        409 => typeof(HoopAIConflictException),
        429 => typeof(HoopAIRateLimitedException),
        >= 500 => typeof(HoopAIServerException),
        _ => typeof(HoopAIApiException),
    };

    private static string? TextOf(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString();
}
