using HoopAI.Client;

namespace HoopAI.Demo.Web.Connection;

/// <summary>Reads how a connection stands. Calls nobody: what it shows, the client knows.</summary>
internal sealed class ConnectionReader(IHoopAIClient hoop, TimeProvider time)
{
    public async Task<ConnectionView> ReadAsync(string locationId, CancellationToken cancellationToken)
    {
        var installation = await hoop.Installations.FindAsync(HoopAIResource.Location(locationId), cancellationToken);
        var now = time.GetUtcNow();
        var token = new TokenView
        {
            LocationId = locationId,
            State = installation?.State,
            Reason = installation?.StateReason,
            Pair = installation?.Version ?? 0,
            Since = installation?.StateSince ?? now,
            ExpiresIn = installation?.Tokens is { } tokens && tokens.ExpiresAt > now ? tokens.ExpiresAt - now : TimeSpan.Zero,
        };
        return new ConnectionView(token, Limits(hoop.ForLocation(locationId), now));
    }

    private static LimitsView Limits(HoopAICaller location, DateTimeOffset now)
    {
        // Until an answer says otherwise, what the platform documents; and a window that nobody has used since is a full one.
        var said = location.RateLimit;
        var defaults = new RateLimitOptions();
        var (max, window) = (said?.Max ?? defaults.Max, said?.Interval ?? defaults.Interval);
        var isOver = said is null || now - said.Value.ObservedAt >= window;
        var day = location.DailyBudget;
        return new LimitsView
        {
            WindowMax = max,
            WindowLeft = isOver ? max : said!.Value.Remaining ?? max,
            Window = window,
            DayMax = day?.Limit ?? defaults.DailyLimit,
            DayLeft = day?.Remaining ?? defaults.DailyLimit,
        };
    }
}
