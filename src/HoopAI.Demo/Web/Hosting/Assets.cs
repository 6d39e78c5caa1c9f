using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Demo.Web.Hosting;

/// <summary>The style sheet and the script, which travel inside the program.</summary>
internal static class Assets
{
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/site.css", () => Read("site.css", "text/css; charset=utf-8"));
        app.MapGet("/assets/site.js", () => Read("site.js", "text/javascript; charset=utf-8"));
    }

    private static IResult Read(string name, string type) => Results.Stream(typeof(Assets).Assembly.GetManifestResourceStream($"assets.{name}")!, type);
}
