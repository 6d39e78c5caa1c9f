using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.AspNetCore.Tests.Handling;

/// <summary>What becomes of accepted deliveries.</summary>
public sealed class HandlingTests
{
    private readonly ConcurrentQueue<string> _handled = new();

    [Fact]
    public async Task Deliveries_of_a_location_are_handled_in_order_and_one_at_a_time()
    {
        var (running, most) = (0, 0);
        await using var app = await StartAsync(async (contact, _, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            _handled.Enqueue(contact.Id!);
            Interlocked.Decrement(ref running);
        });
        for (var i = 0; i < 200; i++)
        {
            await app.DeliverAsync(Deliveries.Contact($"{i}", $"w{i}"));
        }

        await app.HandleAllAsync();
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i}"), _handled);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task A_location_that_takes_its_time_holds_up_no_other()
    {
        var gate = new TaskCompletionSource();
        var others = new TaskCompletionSource();
        await using var app = await StartAsync(async (contact, _, _) =>
        {
            if (contact.LocationId == "slow")
            {
                await gate.Task;
            }

            _handled.Enqueue(contact.Id!);
            if (_handled.Count == 20)
            {
                others.SetResult();
            }
        });
        await app.DeliverAsync(Deliveries.Contact("slow", "s", "slow"));
        for (var i = 0; i < 20; i++)
        {
            await app.DeliverAsync(Deliveries.Contact($"{i}", $"w{i}", $"location-{i}"));
        }

        var all = app.HandleAllAsync();
        await others.Task.Within();
        gate.SetResult();
        await all;
        Assert.Equal("slow", _handled.Last());
    }

    [Fact]
    public async Task A_handler_that_throws_is_called_again_after_a_growing_wait_and_those_behind_it_wait_too()
    {
        var attempts = 0;
        await using var app = await StartAsync((contact, context, _) =>
        {
            _handled.Enqueue($"{contact.Id}:{context.Attempt}");
            return contact.Id == "1" && ++attempts < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        });
        await app.DeliverAsync(Deliveries.Contact("1", "a"));
        await app.DeliverAsync(Deliveries.Contact("2", "b"));

        await app.HandleAllAsync();
        Assert.Equal(["1:1"], _handled);

        // Half of 2 and of 4 seconds: the jitter of these tests draws nothing.
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.HandleAllAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(1.9));
        await app.HandleAllAsync();
        Assert.Equal(["1:1", "1:2"], _handled);
        app.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await app.HandleAllAsync();
        Assert.Equal(["1:1", "1:2", "1:3", "2:1"], _handled);
    }

    [Fact]
    public async Task One_that_never_works_is_parked_seen_and_does_not_block_its_location()
    {
        var heals = false;
        await using var app = await StartAsync((contact, _, _) =>
        {
            if (contact.Id == "poison" && !heals)
            {
                throw new InvalidOperationException("It is poison.");
            }

            _handled.Enqueue(contact.Id!);
            return Task.CompletedTask;
        });
        await app.DeliverAsync(Deliveries.Contact("poison", "a"));
        await app.DeliverAsync(Deliveries.Contact("behind", "b"));
        await HandleForLongAsync(app);

        Assert.Equal(["behind"], _handled);
        var parked = Assert.Single(await ToListAsync(app.Webhooks.ListParkedAsync()));
        Assert.Equal(("webhook:a", 8, "InvalidOperationException: It is poison."), (parked.Key, parked.Attempts, parked.Error));
        Assert.Equal(1, (await app.Webhooks.GetStatusAsync()).Parked);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("is parked after 8 attempts", StringComparison.Ordinal));

        heals = true;
        Assert.True(await app.Webhooks.RetryParkedAsync(parked.Id));
        await app.HandleAllAsync();
        Assert.Equal(["behind", "poison"], _handled);
    }

    [Fact]
    public async Task A_handler_that_never_ends_is_given_up_after_its_time()
    {
        await using var app = await StartAsync((contact, _, _) =>
        {
            if (contact.Id == "hangs")
            {
                return new TaskCompletionSource().Task;
            }

            _handled.Enqueue(contact.Id!);
            return Task.CompletedTask;
        }, options => options.Attempts = 1);
        await app.DeliverAsync(Deliveries.Contact("hangs", "a"));
        await app.DeliverAsync(Deliveries.Contact("behind", "b"));

        var all = app.HandleAllAsync();
        await app.Clock.PassAsync(TimeSpan.FromSeconds(45)).Within();
        await all;

        Assert.Equal(["behind"], _handled);
        Assert.Contains("TimeoutException", Assert.Single(await ToListAsync(app.Webhooks.ListParkedAsync())).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_ends_the_process_each_time_is_parked_in_the_end()
    {
        await using var app = await StartAsync((_, _, _) => Task.CompletedTask, options => options.Attempts = 2);
        await app.DeliverAsync(Deliveries.Contact("kills", "a"));
        var inbox = app.Services.GetRequiredKeyedService<IWebhookInbox>("");

        // Claimed by processes that were never heard of again.
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Single(await inbox.ClaimAsync(HoopAI.Sandbox.SandboxSeed.ClientId, "dead", TimeSpan.FromSeconds(60), 1));
            app.Clock.Advance(TimeSpan.FromSeconds(61));
        }

        await app.HandleAllAsync();
        Assert.Contains("did not come to an end 2 times", Assert.Single(await ToListAsync(app.Webhooks.ListParkedAsync())).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classes_are_made_for_each_event_in_a_scope_of_its_own()
    {
        await using var app = await WebApp.StartAsync(
            client: hoop =>
            {
                hoop.AddInMemoryTokenStore().AddInMemoryWebhookInbox();
                hoop.Services.AddSingleton(_handled).AddScoped<Visit>();
            },
            handlers: webhooks => webhooks.On<ContactCreateEvent, Greeter>().OnAny((context, _) =>
            {
                _handled.Enqueue($"any {context.EventName} {context.Services.GetRequiredService<Visit>().Count}");
                return Task.CompletedTask;
            }));
        await app.DeliverAsync(Deliveries.Contact("1", "a"));
        await app.DeliverAsync(Deliveries.Contact("2", "b"));
        await app.HandleAllAsync();
        Assert.Equal(["hello 1", "any ContactCreate 1", "hello 2", "any ContactCreate 1"], _handled);
    }

    [Fact]
    public async Task An_inbox_that_goes_away_while_handlers_run_has_them_run_again()
    {
        AwayInbox? inbox = null;
        await using var app = await WebApp.StartAsync(
            client: hoop =>
            {
                hoop.AddInMemoryTokenStore();
                hoop.Services.AddSingleton<IWebhookInbox>(provider => inbox = new AwayInbox(new InMemoryWebhookInbox(provider.GetRequiredService<TimeProvider>())));
            },
            handlers: webhooks => webhooks.OnContactCreate((contact, context, _) =>
            {
                inbox!.IsAway = context.Attempt == 1;
                _handled.Enqueue($"{contact.Id}:{context.Attempt}");
                return Task.CompletedTask;
            }));
        await app.DeliverAsync(Deliveries.Contact("1", "a"));
        await app.HandleAllAsync();
        inbox!.IsAway = false;
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.HandleAllAsync();
        Assert.Equal(["1:1", "1:2"], _handled);
    }

    [Fact]
    public async Task The_worker_of_a_host_handles_what_arrives_without_being_asked()
    {
        var handled = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await StartAsync((contact, _, _) =>
        {
            handled.TrySetResult(contact.Id!);
            return Task.CompletedTask;
        }, options => options.RunsHandlers = true);
        await app.DeliverAsync(Deliveries.Contact("1", "a"));
        Assert.Equal("1", await handled.Task.Within());
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 0, 2)]
    [InlineData(5, 0, 16)]
    [InlineData(100, 0, 300)]
    [InlineData(1_000_000, 1, 600)]
    public void The_wait_doubles_and_has_an_end(int attempt, double random, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WebhookProcessor.DelayAfter(attempt, new WebhookOptions(), random));

    [Fact]
    public async Task Options_that_cannot_be_are_refused_at_start()
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync((_, _, _) => Task.CompletedTask, options => options.MaxAge = TimeSpan.FromDays(8)));
        Assert.Contains("WebhookOptions.MaxAge", fault.Message, StringComparison.Ordinal);
    }

    private Task<WebApp> StartAsync(Func<ContactCreateEvent, WebhookContext, CancellationToken, Task> handler, Action<WebhookOptions>? options = null) =>
        WebApp.StartAsync(handlers: webhooks => webhooks.OnContactCreate(handler), options: options);

    private static async Task HandleForLongAsync(WebApp app)
    {
        for (var i = 0; i < 30; i++)
        {
            await app.HandleAllAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }

    private sealed class Visit
    {
        public int Count { get; set; }
    }

    private sealed class Greeter(ConcurrentQueue<string> said, Visit visit) : IWebhookHandler<ContactCreateEvent>
    {
        public Task HandleAsync(ContactCreateEvent webhookEvent, WebhookContext context, CancellationToken cancellationToken = default)
        {
            visit.Count++;
            said.Enqueue($"hello {webhookEvent.Id}");
            return Task.CompletedTask;
        }
    }
}
