using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Sandbox;

/// <summary>The page at <c>/</c> and its files. None of it is in the journal.</summary>
internal static class PageEndpoints
{
    /// <summary>A person's request for the page: a client's carries a token, and is answered as the platform would.</summary>
    public static bool IsAt(HttpRequest request, string rawTarget) =>
        request.Method == HttpMethods.Get && rawTarget == "/" && request.Headers.Authorization.Count == 0;

    public static void Map(WebApplication app, SandboxParts parts)
    {
        var page = new DashboardPage(parts);
        app.MapGet("/", (HttpContext context) => WriteAsync(context, page.Show()));
        app.MapGet("/_sandbox/pages/live", (HttpContext context) => WriteAsync(context, page.Live()));
        app.MapGet("/_sandbox/pages/sandbox.css", (HttpContext context) => FileAsync(context, "sandbox.css", "text/css; charset=utf-8"));
        app.MapGet("/_sandbox/pages/sandbox.js", (HttpContext context) => FileAsync(context, "sandbox.js", "text/javascript; charset=utf-8"));
    }

    private static Task WriteAsync(HttpContext context, Html html) => AnswerWriter.WriteAsync(context, PageLayout.Answer(200, html), context.RequestAborted);

    private static async Task FileAsync(HttpContext context, string name, string type)
    {
        await using var file = typeof(PageEndpoints).Assembly.GetManifestResourceStream($"hoopai.pages.{name}")!;
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-cache";
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
