using System.Net;
using HoopAI.Client.Pipeline;
using HoopAI.Client.RateLimits;

namespace HoopAI.Client.Runtime;

/// <summary>Makes the exceptions that the generated classes throw for the platform's answers.</summary>
internal static class ApiErrors
{
    private const int MaxBody = 4_096;

    /// <param name="operation">The operation; null for a request of the app's own.</param>
    /// <param name="response">An answer other than a 2xx, its body not read yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Exception> CreateAsync(ApiOperation? operation, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ErrorBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        var call = CallContext.Find(response.RequestMessage);
        var error = Describe(operation, response, call, body);
        var message = ErrorTexts.Answered(error, call, response);
        return error.Status switch
        {
            HttpStatusCode.Unauthorized => new HoopAIUnauthorizedException(message, error),
            HttpStatusCode.Forbidden => new HoopAIForbiddenException(message, error),
            HttpStatusCode.NotFound => new HoopAINotFoundException(message, error),
            HttpStatusCode.Conflict => new HoopAIConflictException(message, error),
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new HoopAIValidationException(message, error),
            HttpStatusCode.TooManyRequests when error.RateLimit?.DailyRemaining is 0 =>
                new HoopAIDailyQuotaException(message, error, RateLimitRefusal.Platform, error.RetryAfter, call?.Caller.Budget.Day),
            HttpStatusCode.TooManyRequests => new HoopAIRateLimitedException(message, error, RateLimitRefusal.Platform, error.RetryAfter),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new HoopAIServerException(message, error),
            _ => new HoopAIApiException(message, error),
        };
    }

    /// <param name="operation">The operation; null for a request of the app's own.</param>
    /// <param name="response">A 2xx.</param>
    /// <param name="bodyPrefix">The beginning of its body.</param>
    /// <param name="cause">Where reading stopped.</param>
    public static Exception CreateUnreadable(ApiOperation? operation, HttpResponseMessage response, string bodyPrefix, Exception? cause)
    {
        var call = CallContext.Find(response.RequestMessage);
        var error = Describe(operation, response, call, new ErrorBody(null, [], null, null, bodyPrefix));
        if (operation?.Module == "oauth")
        {
            // A success of these is made of tokens.
            error = error with { Body = "" };
        }

        return new HoopAIUnreadableAnswerException(ErrorTexts.Unreadable(error, call, response), error, cause);
    }

    private static HoopAIApiError Describe(ApiOperation? operation, HttpResponseMessage response, CallContext? call, ErrorBody body)
    {
        var now = call?.AnsweredAt ?? response.Headers.Date ?? DateTimeOffset.UnixEpoch;
        string Clean(string text) => call?.Redact(text) ?? text;
        return new HoopAIApiError
        {
            Status = response.StatusCode,
            Code = body.Code is { } code ? Clean(code) : null,
            Messages = [.. body.Messages.Select(Clean)],
            Resolution = body.Resolution is { } resolution ? Clean(resolution) : null,
            TraceId = body.TraceId is { } trace ? Clean(trace) : null,
            Operation = operation,
            Resource = call?.Caller.Resource,
            RateLimit = RateLimitHeaders.Find(response.Headers, now),
            RetryAfter = RetryAfter.Read(response.Headers.RetryAfter, now),
            Body = call?.Caller.AnswersAreSecret == true ? "" : Clean(body.Text.Length <= MaxBody ? body.Text : body.Text[..MaxBody]),
        };
    }
}
