using System.Collections.Concurrent;
using HoopAI.Sandbox;
using Xunit.Abstractions;

namespace HoopAI.Client.AspNetCore.Tests.Hostile;

/// <summary>A hundred thousand deliveries, nearly all of them bad: none is handled that should not be, none is answered 500, and nothing piles up.</summary>
public sealed class HostileTests(ITestOutputHelper output)
{
    private const int Count = 100_000;
    private const int Round = 10_000;
    private const int MostBytes = 8 * 1024;
    private const long MostGrowth = 16 * 1024 * 1024;

    [Fact]
    public async Task A_hundred_thousand_hostile_deliveries_do_nothing()
    {
        var handled = new ConcurrentDictionary<string, int>();
        await using var app = await WebApp.StartAsync(
            handlers: webhooks => webhooks.OnAny((context, _) =>
            {
                handled.AddOrUpdate(context.Message.Read<ContactCreateEvent>().Id ?? "", 1, (_, times) => times + 1);
                return Task.CompletedTask;
            }),
            endpoint: options =>
            {
                options.MaxBodySize = MostBytes;
                options.HmacSecrets.Add(TestKeys.Platform.Secret);
            });
        var stream = new HostileStream(seed: 20261127, app.Clock.GetUtcNow(), MostBytes);
        var expected = new ConcurrentDictionary<string, byte>();
        var wrong = new ConcurrentBag<string>();
        var kinds = new ConcurrentDictionary<string, int>();
        var after = new List<long>();
        for (var round = 0; round < Count / Round; round++)
        {
            // What is repeated later comes first, and alone.
            var first = round == 0 ? HostileStream.Known : 0;
            await SendAsync(round * Round, (round * Round) + first);
            await SendAsync((round * Round) + first, (round + 1) * Round);
            await app.HandleAllAsync();
            after.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        output.WriteLine($"{Count} deliveries, {handled.Count} handled, {handled.Count(one => one.Value > 1 || !expected.ContainsKey(one.Key))} of them wrongly, {wrong.Count} answers wrong.");
        output.WriteLine(string.Join("; ", kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key}: {kind.Value}")));
        output.WriteLine($"Managed memory after each {Round}, in MB: {string.Join(", ", after.Select(bytes => $"{bytes / 1048576.0:F1}"))}");
        Assert.Empty(wrong.Take(20));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), handled.Keys.Order(StringComparer.Ordinal));
        Assert.All(handled, one => Assert.Equal(1, one.Value));
        Assert.Equal(0, (await app.Webhooks.GetStatusAsync()).Parked);
        Assert.True(after[^1] - after[1] < MostGrowth, $"It grew by {(after[^1] - after[1]) / 1048576.0:F1} MB.");

        Task SendAsync(int from, int to) => Parallel.ForEachAsync(Enumerable.Range(from, to - from), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (index, _) =>
        {
            var delivery = stream.Of(index);
            if (delivery.Handled is { } id)
            {
                expected.TryAdd(id, 0);
            }

            kinds.AddOrUpdate(delivery.Kind, 1, (_, count) => count + 1);
            using var answer = await app.SendAsync(delivery.Body, delivery.Headers);
            if ((int)answer.StatusCode != delivery.Status)
            {
                wrong.Add($"{index} ({delivery.Kind}) was answered {(int)answer.StatusCode}, and not {delivery.Status}: {System.Text.Encoding.UTF8.GetString(delivery.Body.AsSpan(0, Math.Min(200, delivery.Body.Length)))}");
            }
        });
    }
}
