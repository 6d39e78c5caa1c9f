using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Sandbox;
using Microsoft.AspNetCore.WebUtilities;

namespace HoopAI.Client.Testing.Stubs;

/// <summary>Answers in the platform's own shapes.</summary>
internal static class PlatformAnswers
{
    public const string JsonType = "application/json; charset=utf-8";

    /// <summary>An error: <c>{statusCode, message, error, traceId}</c>.</summary>
    public static StubAnswer Error(int status, JsonNode? message = null)
    {
        var phrase = ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } known ? known : status.ToString(CultureInfo.InvariantCulture);
        return new StubAnswer(status, JsonType, WireJson.Write(new JsonObject
        {
            ["message"] = message ?? phrase,
            ["error"] = phrase,
            ["statusCode"] = status,
            ["traceId"] = "stub-of-a-test",
        }));
    }

    /// <summary>422: one text for each thing that is wrong.</summary>
    public static StubAnswer Unprocessable(IEnumerable<string> messages) =>
        Error((int)HttpStatusCode.UnprocessableEntity, new JsonArray([.. messages.Select(message => (JsonNode)message)]));

    /// <summary>A success, as the operation's answer travels.</summary>
    public static StubAnswer Of<T>(T answer, AnswerForm form, int? status, SandboxOperation operation)
    {
        var documentedType = operation.Documented.Success?.Content.Keys.FirstOrDefault();
        var (type, body) = (form, answer) switch
        {
            (AnswerForm.Stream, byte[] bytes) => (documentedType ?? "application/octet-stream", bytes),
            (AnswerForm.Text, string text) => (documentedType ?? "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text)),
            (_, JsonElement { ValueKind: JsonValueKind.Undefined }) => (null, []),
            _ => (JsonType, WireJson.Write(answer)),
        };
        return new StubAnswer(status ?? (operation.SuccessStatus is 204 or 205 && body.Length > 0 ? 200 : operation.SuccessStatus), type, body);
    }

    /// <summary>The five headers.</summary>
    public static KeyValuePair<string, string>[] RateLimit(int remaining, int? dailyRemaining, TimeSpan? interval) =>
    [
        Header("X-RateLimit-Limit-Daily", 200_000),
        Header("X-RateLimit-Daily-Remaining", dailyRemaining ?? 199_000),
        Header("X-RateLimit-Interval-Milliseconds", (long)(interval ?? TimeSpan.FromSeconds(10)).TotalMilliseconds),
        Header("X-RateLimit-Max", Math.Max(100, remaining)),
        Header("X-RateLimit-Remaining", remaining),
    ];

    public static KeyValuePair<string, string> Header(string name, long value) => KeyValuePair.Create(name, value.ToString(CultureInfo.InvariantCulture));
}
