using System.Globalization;
using System.Text;

namespace HoopAI.Sandbox;

/// <summary>Something that goes wrong, once or several times, with requests of a kind. Times are by the sandbox's clock.</summary>
public sealed record Fault
{
    /// <summary>The name that the journal shows.</summary>
    public required string Name { get; init; }

    /// <summary>What it does. Default: it answers.</summary>
    public FaultAction Action { get; init; } = FaultAction.Answer;

    /// <summary>True when the operation is carried out before the fault strikes. Default false: nothing is processed, nothing counted.</summary>
    public bool AfterProcessing { get; init; }

    /// <summary>How long the request waits first. Default zero.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The status of an answer. Default 500.</summary>
    public int Status { get; init; } = 500;

    /// <summary>The content type of an answer. Default <c>application/json; charset=utf-8</c>.</summary>
    public string ContentType { get; init; } = SandboxAnswer.JsonType;

    /// <summary>The body of an answer; null for the platform's error body of that status.</summary>
    public string? Body { get; init; }

    /// <summary>The <c>message</c> of the platform's error body; null for the usual one of that status.</summary>
    public string? Message { get; init; }

    /// <summary>The <c>Retry-After</c> header, written as it is; null for none.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Whether the five rate-limit headers are sent. Default true.</summary>
    public bool RateLimitHeaders { get; init; } = true;

    /// <summary>The pause between the pieces of a slow body.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>The length of the pieces of a slow body, in bytes. Default 16.</summary>
    public int PieceLength { get; init; } = 16;

    /// <summary>An error of the platform.</summary>
    public static Fault Error(int status, string? message = null) =>
        new() { Name = string.Create(CultureInfo.InvariantCulture, $"status {status}"), Status = status, Message = message };

    /// <summary>An answer that comes late.</summary>
    public static Fault Late(TimeSpan delay, bool afterProcessing = false) =>
        new() { Name = "late", Action = FaultAction.None, Delay = delay, AfterProcessing = afterProcessing };

    /// <summary>The connection is reset before the request is processed.</summary>
    public static Fault Reset() => new() { Name = "reset before processing", Action = FaultAction.ResetConnection };

    /// <summary>The connection is reset after the request was processed: the answer is lost.</summary>
    public static Fault ResetAfterProcessing() => new() { Name = "reset after processing", Action = FaultAction.ResetConnection, AfterProcessing = true };

    /// <summary>The connection is closed without an answer.</summary>
    public static Fault NoAnswer(bool afterProcessing = false) =>
        new() { Name = "no answer", Action = FaultAction.CloseConnection, AfterProcessing = afterProcessing };

    /// <summary>Bytes that are no HTTP.</summary>
    public static Fault Garbage() => new() { Name = "garbage", Action = FaultAction.Garbage };

    /// <summary>A success with no body.</summary>
    public static Fault EmptyBody(int status = 200) => new() { Name = "empty body", Status = status, Body = "" };

    /// <summary>A success whose body is no JSON.</summary>
    public static Fault InvalidJson(int status = 200) => new() { Name = "invalid JSON", Status = status, Body = "{\"contact\": {\"id\": \"" };

    /// <summary>A page of a proxy instead of JSON.</summary>
    public static Fault Html(int status = 502) => new()
    {
        Name = "HTML", Status = status, ContentType = "text/html; charset=utf-8",
        Body = string.Create(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html><head><title>{status}</title></head><body><h1>Error {status}</h1><p>The server is not available.</p></body></html>"),
    };

    /// <summary>An error with a huge body.</summary>
    public static Fault HugeBody(int bytes = 5_000_000, int status = 500) => new()
    {
        Name = "huge body", Status = status, Body = $"{{\"message\":\"{new string('x', Math.Max(0, bytes - 14))}\"}}",
    };

    /// <summary>The true answer, cut in the middle of its body.</summary>
    public static Fault TruncatedBody() => new() { Name = "truncated body", Action = FaultAction.TruncateBody, AfterProcessing = true };

    /// <summary>The true answer, drop by drop.</summary>
    public static Fault SlowBody(TimeSpan pause, int pieceLength = 16) =>
        new() { Name = "slow body", Action = FaultAction.SlowBody, AfterProcessing = true, Pause = pause, PieceLength = pieceLength };

    /// <summary>The true answer as <c>text/plain</c>.</summary>
    public static Fault WrongContentType() =>
        new() { Name = "wrong content type", Action = FaultAction.WrongContentType, AfterProcessing = true, ContentType = "text/plain; charset=utf-8" };

    /// <summary>429. The <c>Retry-After</c> is sent as it stands: seconds, a date, a past one, nonsense, or null for none.</summary>
    public static Fault TooManyRequests(string? retryAfter = null, bool rateLimitHeaders = true) =>
        new() { Name = "429", Status = 429, RetryAfter = retryAfter, RateLimitHeaders = rateLimitHeaders };

    /// <summary>401 with one of the platform's texts: see <see cref="PlatformTexts"/>.</summary>
    public static Fault Unauthorized(string message = PlatformTexts.InvalidToken) => new() { Name = "401", Status = 401, Message = message };

    internal byte[]? BodyBytes => Body is null ? null : Encoding.UTF8.GetBytes(Body);
}
