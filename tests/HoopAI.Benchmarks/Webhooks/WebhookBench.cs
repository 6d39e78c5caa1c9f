using System.Diagnostics;
using HoopAI.Client;
using HoopAI.Client.AspNetCore.Webhooks;
using HoopAI.Client.Tokens;
using HoopAI.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSec.Cryptography;

namespace HoopAI.Benchmarks.Webhooks;

/// <summary>One server with both endpoints.</summary>
internal sealed class WebhookBench : IAsyncDisposable
{
    public const string OursPath = "/ours";
    public const string BarePath = "/bare";

    private readonly WebApplication _app;
    private readonly Key _key;

    private WebhookBench(WebApplication app, Key key)
    {
        (_app, _key) = (app, key);
        Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
    }

    public int Port { get; }

    public static async Task<WebhookBench> StartAsync(Action<IHoopAIBuilder> store)
    {
        var key = new Key(SignatureAlgorithm.Ed25519);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var hoop = builder.Services.AddHoopAI(options => (options.ClientId, options.ClientSecret) = ("benchmark", new HoopAI.Client.Tokens.Secret("benchmark")));
        store(hoop);
        hoop.AddWebhooks(webhooks => webhooks.OnContactCreate((_, _, _) => Task.CompletedTask));
        var app = builder.Build();
        app.MapHoopAIWebhooks(OursPath, options =>
        {
            options.Ed25519Keys.Clear();
            options.Ed25519Keys.Add(Convert.ToBase64String(key.PublicKey.Export(KeyBlobFormat.PkixPublicKey)));
        });

        // The same reading, the same primitive, and nothing else.
        var known = key.PublicKey;
        app.MapPost(BarePath, async (HttpContext http) =>
        {
            var body = await BodyReader.ReadAsync(http.Request, 1024 * 1024, http.RequestAborted);
            var signature = Convert.FromBase64String(http.Request.Headers["X-GHL-Signature"].ToString());
            http.Response.StatusCode = SignatureAlgorithm.Ed25519.Verify(known, body, signature) ? 200 : 401;
            http.Response.ContentLength = 0;
        });
        await app.StartAsync();
        return new WebhookBench(app, key);
    }

    public string Sign(byte[] body) => Convert.ToBase64String(SignatureAlgorithm.Ed25519.Sign(_key, body));

    /// <summary>Until everything is handled.</summary>
    public async Task<TimeSpan> DrainAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var webhooks = _app.Services.GetRequiredService<IHoopAIWebhooks>();
        while ((await webhooks.GetStatusAsync()).Pending > 0)
        {
            await Task.Delay(20);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }
}
