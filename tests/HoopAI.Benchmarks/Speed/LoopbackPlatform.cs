using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HoopAI.Benchmarks.Speed;

/// <summary>The same answers over loopback, by Kestrel.</summary>
internal sealed class LoopbackPlatform : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackPlatform(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<LoopbackPlatform> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(static async context =>
        {
            var (status, body) = StubPlatform.Find(new HttpMethod(context.Request.Method), context.Request.Path);
            context.Response.StatusCode = (int)status;
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            foreach (var (name, value) in StubPlatform.Limits)
            {
                context.Response.Headers[name] = value;
            }

            await context.Response.Body.WriteAsync(body);
        });
        await app.StartAsync();
        return new LoopbackPlatform(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
