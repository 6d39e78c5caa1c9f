using Microsoft.AspNetCore.Http;

namespace HoopAI.Demo.Web.Shared;

/// <summary>Leads the browser on after a form was sent, so that loading the page again sends nothing twice.</summary>
internal static class To
{
    public static IResult Start(string done) => new SeeOther($"/?done={done}");

    public static IResult Location(string locationId, string place, string? done) =>
        new SeeOther($"/locations/{Uri.EscapeDataString(locationId)}/{place}{(done is null ? "" : $"?done={done}")}");

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
