using System.Diagnostics;
using HoopAI.Chaos.Processes;
using HoopAI.Chaos.Stores;
using HoopAI.Client;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using HoopAI.Client.Webhooks;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Chaos.Webhooks;

/// <summary>Endpoints that share an inbox, killed under load one after the other, and what the database says in the end.</summary>
internal static class WebhookRun
{
    private const int Locations = 24;
    private const int MostOddities = 10;
    private static readonly TimeSpan KillEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static async Task<WebhookReport> RunAsync(StoreKind kind, int processes, TimeSpan duration, Action<string> say, CancellationToken cancellationToken = default)
    {
        await using var store = await SharedStore.StartAsync(kind);
        using var sender = new WebhookSender();
        await using var services = Services(store.Order);
        await services.MigrateHoopAIStoreAsync(cancellationToken);
        var effects = new EffectTable(services.GetRequiredService<IDatabaseProvider>(), store.Order.SqliteFile is not null);
        await effects.CreateAsync();

        await using var crew = new WebhookCrew(processes, id => new WebhookWorkerOrder(id, store.Order, sender.PublicKey));
        await crew.FillAsync();
        say($"{processes} workers listen; sending and killing for {duration.TotalSeconds:F0} s…");
        var kills = await LoadAsync(sender, crew, duration, cancellationToken);
        say($"{kills} killed, {sender.Accepted.Values.Sum(list => list.Count)} answered 200; waiting for what is left…");
        var left = await SettleAsync(services.GetRequiredService<IHoopAIWebhooks>(), cancellationToken);
        return Judge(kind, processes, duration, kills, sender, crew, await effects.ReadAsync(), left);
    }

    private static async Task<int> LoadAsync(WebhookSender sender, WebhookCrew crew, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = Enumerable.Range(0, Locations).Select(i => Task.Run(() => sender.SendAsync($"location-{i:00}", crew.AnyPort, over.Token), CancellationToken.None)).ToList();
        var (start, kills) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            // Not evenly: a rhythm could miss what lies between its beats.
            await Task.Delay(KillEvery * (0.25 + (Random.Shared.NextDouble() * 1.5)), cancellationToken);
            kills += await crew.KillOneAsync() ? 1 : 0;
        }

        await over.CancelAsync();
        await Task.WhenAll(sending);
        await crew.FillAsync();
        return kills;
    }

    /// <returns>How many deliveries are parked, or still wait when patience is at its end.</returns>
    private static async Task<long> SettleAsync(IHoopAIWebhooks webhooks, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            var status = await webhooks.GetStatusAsync(cancellationToken);
            if (status.Pending == 0 || Stopwatch.GetElapsedTime(start) > Patience)
            {
                return status.Pending + status.Parked;
            }

            await Task.Delay(500, cancellationToken);
        }
    }

    private static WebhookReport Judge(
        StoreKind kind, int processes, TimeSpan duration, int kills, WebhookSender sender, WebhookCrew crew, List<WrittenEffect> effects, long left)
    {
        var written = effects.GroupBy(effect => effect.Contact, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var accepted = sender.Accepted.Values.SelectMany(list => list).ToList();
        var lost = accepted.Count(contact => !written.ContainsKey(contact));
        var twice = written.Values.Count(count => count > 1);
        var outOfOrder = effects.GroupBy(effect => effect.Location, StringComparer.Ordinal)
            .Sum(group => group.Zip(group.Skip(1)).Count(pair => NumberOf(pair.First) >= NumberOf(pair.Second)));
        return new WebhookReport
        {
            Passed = lost == 0 && twice == 0 && outOfOrder == 0 && left == 0 && accepted.Count > 0 && kills > 0 && sender.Oddities.IsEmpty,
            Store = kind.ToString().ToLowerInvariant(),
            Processes = processes,
            Seconds = (int)duration.TotalSeconds,
            Kills = kills,
            Accepted = accepted.Count,
            Repetitions = sender.Sent - accepted.Count,
            Interrupted = effects.Count(effect => effect.Attempt > 1),
            Lost = lost,
            Twice = twice,
            OutOfOrder = outOfOrder,
            Left = left,
            Oddities = [.. sender.Oddities.Concat(left > 0 || lost > 0 ? crew.Log : []).Take(MostOddities)],
        };
    }

    private static int NumberOf(WrittenEffect effect) => int.Parse(effect.Contact.AsSpan(effect.Location.Length + 1), System.Globalization.CultureInfo.InvariantCulture);

    private static ServiceProvider Services(StoreOrder order)
    {
        var services = new ServiceCollection();
        services
            .AddHoopAI(options => (options.ClientId, options.ClientSecret) = (SandboxSeed.ClientId, new Secret(SandboxSeed.ClientSecret)))
            .AddEntityFrameworkStore(order.Apply)
            .AddWebhooks(configure: options => options.RunsHandlers = false);
        return services.BuildServiceProvider();
    }
}
