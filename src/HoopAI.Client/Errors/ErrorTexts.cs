using System.Net;
using HoopAI.Client.Pipeline;
using HoopAI.Client.Runtime;

namespace HoopAI.Client;

/// <summary>What an error says: what happened, to which operation and resource, and what to do next.</summary>
internal static class ErrorTexts
{
    public static string Answered(HoopAIApiError error, CallContext? call, HttpResponseMessage response)
    {
        var trace = error.TraceId is { } id ? $" (trace id {id})" : "";
        var way = error.Resolution is { } resolution ? $" The platform advises: {resolution}" : "";
        return $"{Subject(error, call, response.RequestMessage)} answered {(int)error.Status} {error.Status}: {Said(error, response)}{trace}. "
            + $"{Advice(error, call, response)}{TransportTexts.SentOnceOnly(call)}{way}";
    }

    public static string Unreadable(HoopAIApiError error, CallContext? call, HttpResponseMessage response) =>
        $"{Subject(error, call, response.RequestMessage)} answered {(int)error.Status}, but "
        + (response.Content.Headers.ContentLength == 0 ? "without a body, although one is documented. "
            : $"the body cannot be read as what is documented (content type {response.Content.Headers.ContentType?.MediaType ?? "none"}; see Error.Body). ")
        + "The call was processed: do not repeat it blindly. "
        + (IsPage(response)
            ? "It is a web page: check HoopAIOptions.BaseAddress, and proxies on the way."
            : "If the platform has changed its answer, correct the document in openapi/ or add an overlay.");

    private static string Said(HoopAIApiError error, HttpResponseMessage response) =>
        error.Messages.Count > 0 ? string.Join("; ", error.Messages).TrimEnd('.', ' ')
        : error.Code is { } code ? code.TrimEnd('.', ' ')
        : error.Body.Length == 0 ? "no reason given"
        : $"no reason given, the body is {response.Content.Headers.ContentType?.MediaType ?? "of no stated type"} and no error of the platform's (see Error.Body)";

    private static bool IsPage(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";

    private static string Subject(HoopAIApiError error, CallContext? call, HttpRequestMessage? request) =>
        call?.Describe(request) ?? error.Operation?.ToString() ?? $"{request?.Method} {request?.RequestUri?.AbsolutePath}";

    private static string Advice(HoopAIApiError error, CallContext? call, HttpResponseMessage response) => error.Status switch
    {
        HttpStatusCode.Unauthorized => Unauthorized(error, call),
        HttpStatusCode.Forbidden => "Check that the id belongs to the location or company that is calling, and that the app may do this there.",
        HttpStatusCode.NotFound when call is { FaultyAttempts: > 0 } && response.RequestMessage?.Method == HttpMethod.Delete =>
            "An earlier attempt of this call got no answer, and may have deleted it.",
        HttpStatusCode.NotFound => "Check the ids (case matters), and that the record is on this location.",
        HttpStatusCode.Conflict => "Read the record again, and decide anew.",
        HttpStatusCode.BadRequest => "Correct the request.",
        HttpStatusCode.UnprocessableEntity when IsChange(error, response) =>
            "Correct the request; but look first whether the record was created all the same, which has been seen.",
        HttpStatusCode.UnprocessableEntity => "Correct the request.",
        HttpStatusCode.TooManyRequests when error.RateLimit?.DailyRemaining is 0 =>
            "The day's requests of this app on this resource are spent, and this one was not processed. Wait for the next day (its beginning is not published), or spread the work.",
        HttpStatusCode.TooManyRequests =>
            "It was not processed. Try again after the window, give the call a longer deadline, or mark bulk work with CallPriority.Batch.",
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
            "Try again later" + (call?.MayHaveBeenProcessed == true && IsChange(error, response) ? ", but look first whether it was processed." : "."),
        < HttpStatusCode.OK => "That is another protocol than HTTP: check HoopAIOptions.BaseAddress, and proxies on the way.",
        < HttpStatusCode.BadRequest => Redirected(call, response),
        _ => "The platform does not take this call as it is: see Error.Body, and compare it with the platform's documentation.",
    };

    private static bool IsChange(HoopAIApiError error, HttpResponseMessage response) =>
        (error.Operation?.Method ?? response.RequestMessage?.Method) is { } method && !Resilience.Repetition.IsIdempotent(method);

    /// <summary>Without the target's query, which may hold anything.</summary>
    private static string Redirected(CallContext? call, HttpResponseMessage response)
    {
        var target = response.Headers.Location is { } location ? location.OriginalString.Split('?', '#')[0] : null;
        return $"The client follows no redirect{(target is null ? "" : $" (this one leads to {call?.Redact(target) ?? target})")}, since the token would go along: "
            + "check HoopAIOptions.BaseAddress, and proxies on the way.";
    }

    private static string Unauthorized(HoopAIApiError error, CallContext? call) => UnauthorizedAnswer.Classify(error.Messages) switch
    {
        UnauthorizedKind.Scope => ScopeAdvice(error.Operation),
        UnauthorizedKind.AccessManagement => "Check the path: its case matters. Refreshing the token does not help.",
        _ when call?.IsTokenReplaced == true => "A new token was refused too. Check that the operation takes this kind of token and that the app is still installed; otherwise quote the trace id to the platform's support.",
        _ when call?.SentToken is { Version: 0 } => "This token is not refreshed by the client: replace it with a valid one.",
        _ => "Check the token or the client's id and secret.",
    };

    private static string ScopeAdvice(ApiOperation? operation) =>
        $"The installation lacks a scope{(operation is { Scopes.Count: > 0 } known ? $" (this operation needs {string.Join(" or ", known.Scopes)})" : "")}: "
        + "add it to the app, put it into the authorization page's address, and have the app installed again. Refreshing the token does not help.";
}
