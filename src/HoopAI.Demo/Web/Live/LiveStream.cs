using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using HoopAI.Demo.Web.Activity;
using HoopAI.Demo.Web.Connection;
using HoopAI.Demo.Web.Import;

namespace HoopAI.Demo.Web.Live;

/// <summary>
/// What has changed on a page since it was sent, as pieces of HTML. It looks twice a second rather than being told: an event's line appears in the database
/// only when the event counts as handled, after everything that could tell of it.
/// </summary>
internal sealed class LiveStream(ActivityLog activity, ConnectionReader connection, Imports imports, Fragment fragment, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public async IAsyncEnumerable<SseItem<string>> ReadAsync(
        string locationId, IReadOnlyCollection<string> shown, long newest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            if (shown.Contains("activity") && await activity.ReadAsync(locationId, newest, cancellationToken) is { Entries.Count: > 0 } news)
            {
                newest = news.Newest;
                yield return new SseItem<string>(await fragment.RenderAsync<ActivityItems>(news), "activity") { EventId = newest.ToString(CultureInfo.InvariantCulture) };
            }

            foreach (var (name, html) in await RenderAsync(locationId, shown, cancellationToken))
            {
                if (sent.GetValueOrDefault(name) != html)
                {
                    sent[name] = html;
                    yield return new SseItem<string>(html, name);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task<List<(string Name, string Html)>> RenderAsync(string locationId, IReadOnlyCollection<string> shown, CancellationToken cancellationToken)
    {
        var pieces = new List<(string, string)>();
        if (shown.Contains("import") || shown.Contains("spoken"))
        {
            var import = await imports.ViewAsync(locationId, cancellationToken);
            pieces.Add(("import", await fragment.RenderAsync<ImportProgress>(import)));
            pieces.Add(("spoken", await fragment.RenderAsync<ImportSpoken>(import)));
        }

        if (shown.Contains("limits") || shown.Contains("token"))
        {
            var now = await connection.ReadAsync(locationId, cancellationToken);
            pieces.Add(("limits", await fragment.RenderAsync<Limits>(now.Limits)));
            pieces.Add(("token", await fragment.RenderAsync<TokenPanel>(now.Token)));
        }

        return [.. pieces.Where(piece => shown.Contains(piece.Item1))];
    }
}
