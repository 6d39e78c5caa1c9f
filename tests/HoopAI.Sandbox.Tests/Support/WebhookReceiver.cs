using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoopAI.Sandbox.Tests;

/// <summary>An app's webhook endpoint on a free loopback port: it remembers what came and answers what it is told.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<ReceivedWebhook> _received = [];
    private readonly Queue<int> _answers = new();
    private readonly WebApplication _app;

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri Url => new(_app.Urls.Single() + "/webhooks");

    public IReadOnlyList<ReceivedWebhook> Received
    {
        get
        {
            lock (_gate) return [.. _received];
        }
    }

    public IReadOnlyList<string> Types => [.. Received.Select(webhook => webhook.Json.GetProperty("type").GetString()!)];

    /// <summary>Completes when a request has arrived that is not answered before the returned gate's release.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public TaskCompletionSource Arrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>The statuses of the next answers; 200 afterwards.</summary>
    public void Answer(params int[] statuses)
    {
        lock (_gate)
        {
            foreach (var status in statuses) _answers.Enqueue(status);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        int status;
        lock (_gate)
        {
            _received.Add(new ReceivedWebhook(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
            status = _answers.TryDequeue(out var told) ? told : 200;
        }

        Arrived.TrySetResult();
        if (Gate is { } gate) await gate.Task.WaitAsync(context.RequestAborted);
        context.Response.StatusCode = status;
    }
}

/// <summary>What came.</summary>
internal sealed record ReceivedWebhook(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);
}
