using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HoopAI.Sandbox;

/// <summary>The way of a request: journal, faults and holds around the <see cref="RequestProcessor"/>.</summary>
internal sealed class PlatformEndpoint(
    OperationCatalog catalog, RequestProcessor processor, AuthorizationPage page, CallerCheck callers, SandboxFaults faults, SandboxLimits limits,
    RequestJournal journal, Redaction redaction, SandboxIds ids, ManualTimeProvider clock, SandboxOptions options)
{
    public async Task HandleAsync(HttpContext context, CancellationToken stopping)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var cancellation = linked.Token;
        var entry = Enter(context);
        try
        {
            var body = await ReadAsync(context.Request.Body, cancellation);
            if (body is { } read) await RespondAsync(context, Describe(context, entry, read), cancellation);
            else await SendAsync(context, entry, PlatformErrors.Of(413, "The body is too long.", entry.TraceId), null, cancellation);
            entry.Finish(entry.IsCut || context.RequestAborted.IsCancellationRequested ? JournalOutcome.Dropped : JournalOutcome.Answered, clock.GetUtcNow(), journal.Now());
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException or BadHttpRequestException)
        {
            entry.Finish(JournalOutcome.Dropped, clock.GetUtcNow(), journal.Now());
            context.Abort();
        }
        finally
        {
            journal.Changed(entry);
        }
    }

    private JournalEntry Enter(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var arrivedAt = clock.GetUtcNow();
        return journal.Begin((sequence, now) => new JournalEntry
        {
            Sequence = sequence, ArrivedAt = arrivedAt, Arrived = now, Method = context.Request.Method, RawTarget = target,
            ConnectionId = context.Connection.Id, TraceId = ids.Trace(),
        });
    }

    private IncomingRequest Describe(HttpContext context, JournalEntry entry, ReadOnlyMemory<byte> body)
    {
        var headers = context.Request.Headers;
        string? authorization = headers.Authorization;
        entry.Headers = headers.ToDictionary(
            header => header.Key,
            header => header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? redaction.Authorization(header.Value.ToString()) : header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase);
        if (authorization is not null)
        {
            var token = callers.Find(authorization);
            (entry.TokenId, entry.ClientId, entry.ResourceId) = (token?.Id ?? "unknown", token?.Installation.ClientId, token?.Installation.ResourceId);
        }

        entry.BodyLength = body.Length;
        if (!body.IsEmpty) (entry.BodyHash, entry.Body) = (Convert.ToHexStringLower(SHA256.HashData(body.Span)), redaction.Body(body.Span));
        var route = catalog.Match(entry.Method, RawTarget.PathOf(entry.RawTarget));
        entry.Operation = route?.Operation.Id;
        if (entry.Operation == OperationIds.Token && callers.FindByForm(body.Span) is { } refreshed)
        {
            (entry.ClientId, entry.ResourceId) = (refreshed.ClientId, refreshed.ResourceId);
        }

        return new IncomingRequest(entry, route, authorization, headers["Version"], context.Request.ContentType, body);
    }

    private async Task RespondAsync(HttpContext context, IncomingRequest request, CancellationToken cancellation)
    {
        var entry = request.Entry;
        journal.Changed(entry);
        if (faults.TakeHold(entry, HoldPoint.BeforeProcessing) is { } hold) await hold.WaitAsync(cancellation);

        var fault = faults.Take(entry)?.Fault;
        entry.Fault = fault?.Name;
        if (fault is { AfterProcessing: false }) await DelayAsync(fault, cancellation);
        var answer = fault is { AfterProcessing: false, Action: not FaultAction.None } ? null : await ProcessAsync(request, cancellation);
        fault ??= request.Fault;
        entry.Fault = fault?.Name;
        journal.Changed(entry);
        if (fault is { AfterProcessing: true }) await DelayAsync(fault, cancellation);
        if (faults.TakeHold(entry, HoldPoint.BeforeAnswer) is { } held)
        {
            journal.Changed(entry);
            await held.WaitAsync(cancellation);
        }

        await SendAsync(context, entry, answer, fault, cancellation);
    }

    private async Task<SandboxAnswer> ProcessAsync(IncomingRequest request, CancellationToken cancellation)
    {
        var path = RawTarget.PathOf(request.Entry.RawTarget);
        if (request.Entry.Method == "GET" && AuthorizationPage.IsAt(path)) return page.Handle(new RawQuery(RawTarget.QueryOf(request.Entry.RawTarget)));
        return await processor.ProcessAsync(request, callers.Find(request.Authorization), cancellation);
    }

    private async Task SendAsync(HttpContext context, JournalEntry entry, SandboxAnswer? answer, Fault? fault, CancellationToken cancellation)
    {
        var action = fault?.Action ?? FaultAction.None;
        if (action == FaultAction.Answer) answer = Spoilt(fault!, entry);
        if (action is not (FaultAction.ResetConnection or FaultAction.CloseConnection or FaultAction.Garbage)) entry.Status = answer!.Status;
        answer?.With("Date", clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        entry.IsCut = action is FaultAction.ResetConnection or FaultAction.CloseConnection or FaultAction.Garbage or FaultAction.TruncateBody;
        switch (action)
        {
            case FaultAction.ResetConnection: Connections.Reset(context); break;
            case FaultAction.CloseConnection: Connections.Close(context); break;
            case FaultAction.Garbage: await AnswerWriter.GarbageAsync(context, cancellation); break;
            case FaultAction.TruncateBody: await AnswerWriter.TruncateAsync(context, answer!, cancellation); break;
            case FaultAction.SlowBody: await AnswerWriter.DripAsync(context, answer!, fault!, clock, cancellation); break;
            case FaultAction.WrongContentType: await AnswerWriter.WriteAsync(context, Retyped(answer!, fault!), cancellation); break;
            default: await AnswerWriter.WriteAsync(context, answer!, cancellation); break;
        }
    }

    private SandboxAnswer Spoilt(Fault fault, JournalEntry entry)
    {
        var answer = fault.BodyBytes is { } body
            ? SandboxAnswer.Bytes(fault.Status, body.Length == 0 ? null : fault.ContentType, body)
            : PlatformErrors.Of(fault.Status, fault.Message ?? $"Sandbox fault: {fault.Name}", entry.TraceId);
        if (fault.RetryAfter is { } retryAfter) answer.With("Retry-After", retryAfter);
        if (!fault.RateLimitHeaders || entry.Operation is null or OperationIds.Token) return answer;
        return RateLimitHeaders.Add(answer, entry.ResourceId is { } resource ? limits.Remaining(entry.ClientId!, resource) : limits.Untouched());
    }

    private static SandboxAnswer Retyped(SandboxAnswer answer, Fault fault)
    {
        var retyped = SandboxAnswer.Bytes(answer.Status, fault.ContentType, answer.Body);
        retyped.Headers.AddRange(answer.Headers);
        return retyped;
    }

    private Task DelayAsync(Fault fault, CancellationToken cancellation) =>
        fault.Delay > TimeSpan.Zero ? Task.Delay(fault.Delay, clock, cancellation) : Task.CompletedTask;

    /// <summary>The whole body; null when it is longer than allowed.</summary>
    private async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        while (await body.ReadAsync(buffer.GetMemory(4096), cancellation) is var read and > 0)
        {
            buffer.Advance(read);
            if (buffer.WrittenCount > options.BodyLimit) return null;
        }

        return buffer.WrittenMemory;
    }
}
