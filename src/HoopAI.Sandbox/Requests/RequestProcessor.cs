using System.Globalization;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>
/// What the platform does with a request, in this order: route, token, count, scope and kind of token, version, path, query and body, location, operation.
/// </summary>
internal sealed class RequestProcessor(
    OperationCatalog catalog, CallerCheck callers, SandboxLimits limits, HandlerTable handlers, IRequestInterceptor? interceptor, RequestJournal journal,
    WebhookPublisher webhooks, TimeProvider clock)
{
    public async Task<SandboxAnswer> ProcessAsync(IncomingRequest incoming, SandboxToken? token, CancellationToken cancellationToken)
    {
        var entry = incoming.Entry;
        var traceId = entry.TraceId;
        if (incoming.Route is not { } route) return RateLimitHeaders.Add(NoRoute(entry), limits.Untouched());
        var operation = route.Operation;

        var count = token is null || operation.Id == OperationIds.Token ? null : await CountAsync(entry, token, cancellationToken);
        var answer = count is { Accepted: false } refused
            ? TooMany(refused, token!, traceId)
            : await AdmittedAsync(incoming, route, token, traceId);
        return operation.Id == OperationIds.Token ? answer : RateLimitHeaders.Add(answer, count?.Budget ?? limits.Untouched());
    }

    private async Task<SandboxAnswer> AdmittedAsync(IncomingRequest incoming, RouteMatch route, SandboxToken? token, string traceId)
    {
        var operation = route.Operation;
        var isTokenRequest = operation.Id == OperationIds.Token;
        if (!isTokenRequest && callers.Refusal(incoming.Authorization, token, operation) is { } invalid) return PlatformErrors.Unauthorized(invalid, traceId);
        if (token is not null && CallerCheck.Refusal(token, operation) is { } forbidden) return PlatformErrors.Unauthorized(forbidden, traceId);
        if (WrongVersion(operation, incoming.Version) is { } version) return PlatformErrors.BadRequest(version, traceId);
        if (!PathValues.TryRead(route, out var path, out var problem)) return PlatformErrors.BadRequest(problem, traceId);

        var request = new SandboxRequest { Operation = operation, Path = path, Query = new RawQuery(RawTarget.QueryOf(incoming.Entry.RawTarget)), TraceId = traceId };
        if (await ReadBodyAsync(incoming, request) is { } refusal) return refusal;
        if (token is not null && !isTokenRequest)
        {
            request.Caller = new SandboxCaller(token.Id, token.Installation);
            if (!callers.MayTouch(token.Installation, request)) return PlatformErrors.Forbidden(traceId);
        }

        if (interceptor?.Intercept(request) is { } interception)
        {
            incoming.Fault = interception.Fault is { } fault ? fault with { AfterProcessing = true } : null;
            return interception.Answer;
        }

        incoming.Entry.Processed = true;
        var answer = handlers.Handle(request);
        incoming.Entry.Grant = request.Grant;
        webhooks.Happened(request, answer);
        return answer;
    }

    private static async Task<SandboxAnswer?> ReadBodyAsync(IncomingRequest incoming, SandboxRequest request)
    {
        var violations = new List<string>(QueryCheck.Violations(request.Operation, request.Query));
        try
        {
            var (value, schema) = await BodyReader.ReadAsync(request.Operation, incoming.ContentType, incoming.Body);
            request.Body = value;
            if (incoming.Body.IsEmpty && request.Operation.Documented.Body is { Required: true }) violations.Add("body should not be empty");
            if (schema is not null) violations.AddRange(SchemaValidator.Validate(value, schema, SchemaUse.Request).Select(violation => violation.Message));
        }
        catch (BodyFault fault) when (fault.Status == 422)
        {
            violations.Add(fault.Message);
        }
        catch (BodyFault fault)
        {
            return PlatformErrors.Of(fault.Status, fault.Message, request.TraceId);
        }

        return violations.Count == 0 ? null : PlatformErrors.Unprocessable(violations, request.TraceId);
    }

    private SandboxAnswer NoRoute(JournalEntry entry)
    {
        var path = RawTarget.PathOf(entry.RawTarget);
        return catalog.MatchesInAnotherCase(entry.Method, path)
            ? PlatformErrors.Unauthorized(PlatformTexts.UnknownRoute, entry.TraceId)
            : PlatformErrors.NotFound($"Cannot {entry.Method} {path}", entry.TraceId);
    }

    private async Task<CountResult?> CountAsync(JournalEntry entry, SandboxToken token, CancellationToken cancellationToken)
    {
        var installation = token.Installation;
        if (limits.DelayFor(installation.ResourceId) is { Ticks: > 0 } delay) await Task.Delay(delay, clock, cancellationToken);
        var result = limits.Count(installation.ClientId, installation.ResourceId);
        entry.Counted = result.Accepted;
        entry.CountedAfter = result.Accepted ? journal.Now() : null;
        return result;
    }

    private SandboxAnswer TooMany(CountResult refused, SandboxToken token, string traceId)
    {
        var answer = PlatformErrors.TooManyRequests(traceId);
        return limits.For(token.Installation.ResourceId).RetryAfter switch
        {
            RetryAfterStyle.Seconds => answer.With("Retry-After", Math.Ceiling(refused.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
            RetryAfterStyle.Date => answer.With("Retry-After", (clock.GetUtcNow() + refused.Wait).AddSeconds(1).ToString("R", CultureInfo.InvariantCulture)),
            _ => answer,
        };
    }

    private static string? WrongVersion(SandboxOperation operation, string? sent)
    {
        if (operation.Version is not { } expected || sent == expected) return null;
        return sent is null ? PlatformTexts.MissingVersion : PlatformTexts.WrongVersion;
    }
}
