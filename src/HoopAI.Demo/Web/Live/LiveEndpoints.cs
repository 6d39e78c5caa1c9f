using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace HoopAI.Demo.Web.Live;

/// <summary>The stream that keeps an open page up to date.</summary>
internal static class LiveEndpoints
{
    public static void MapLive(this IEndpointRouteBuilder location) => location.MapGet("/live", Follow);

    private static IResult Follow(string locationId, string[] show, long? after, HttpRequest request, LiveStream stream, IHostApplicationLifetime lifetime)
    {
        // A browser that comes back names the last line that it has.
        var newest = long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : after ?? 0;
        return TypedResults.ServerSentEvents(UntilStoppingAsync(stream, locationId, show, newest, lifetime.ApplicationStopping));
    }

    private static async IAsyncEnumerable<SseItem<string>> UntilStoppingAsync(
        LiveStream stream, string locationId, string[] show, long newest, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await using var items = stream.ReadAsync(locationId, show, newest, either.Token).GetAsyncEnumerator(CancellationToken.None);
        while (await MoveAsync(items))
        {
            yield return items.Current;
        }
    }

    /// <summary>The browser has gone, or the app ends: the stream ends then, and nothing has failed.</summary>
    private static async ValueTask<bool> MoveAsync(IAsyncEnumerator<SseItem<string>> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
