using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace HoopAI.Sandbox;

/// <summary>Errors in the platform's shape: <c>{statusCode, message, error, traceId}</c>.</summary>
internal static class PlatformErrors
{
    public static SandboxAnswer Of(int status, JsonNode message, string traceId) => SandboxAnswer.Json(status, new JsonObject
    {
        ["message"] = message,
        ["error"] = ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : status.ToString(CultureInfo.InvariantCulture),
        ["statusCode"] = status,
        ["traceId"] = traceId,
    });

    public static SandboxAnswer BadRequest(string message, string traceId) => Of(400, message, traceId);

    public static SandboxAnswer Unauthorized(string message, string traceId) => Of(401, message, traceId);

    public static SandboxAnswer Forbidden(string traceId) => Of(403, PlatformTexts.NoAccess, traceId);

    public static SandboxAnswer NotFound(string message, string traceId) => Of(404, message, traceId);

    public static SandboxAnswer UnsupportedMediaType(string message, string traceId) => Of(415, message, traceId);

    public static SandboxAnswer TooManyRequests(string traceId) => Of(429, "Too many requests, please try again later.", traceId);

    /// <summary>422: <c>message</c> is an array.</summary>
    public static SandboxAnswer Unprocessable(IEnumerable<string> messages, string traceId) => SandboxAnswer.Json(422, new JsonObject
    {
        ["message"] = new JsonArray([.. messages.Select(message => (JsonNode)message)]),
        ["error"] = "Unprocessable Entity",
        ["statusCode"] = 422,
        ["traceId"] = traceId,
    });

    /// <summary>A refusal of the token endpoint: the platform's shape with the two members of RFC 6749 in it.</summary>
    public static SandboxAnswer OAuth(int status, string error, string description, string traceId) => SandboxAnswer.Json(status, new JsonObject
    {
        ["error"] = error,
        ["error_description"] = description,
        ["message"] = description,
        ["statusCode"] = status,
        ["traceId"] = traceId,
    });
}
