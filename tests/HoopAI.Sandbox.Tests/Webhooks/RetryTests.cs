using System.Net;

namespace HoopAI.Sandbox.Tests.Webhooks;

public sealed class RetryTests : WebhookTest
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_failure_is_repeated_ten_minutes_later_with_the_same_bytes()
    {
        Receiver.Answer(500);
        var delivery = Platform.SendWebhook("ContactCreate");
        await SettledAsync();
        Assert.Equal((WebhookState.Waiting, Clock.GetUtcNow() + TenMinutes), (delivery.State, delivery.NextAttemptAt));

        Clock.Advance(TenMinutes);
        await SettledAsync();

        Assert.Equal(WebhookState.Delivered, delivery.State);
        Assert.Equal([500, 200], delivery.Attempts.Select(attempt => attempt.Status!.Value));
        Assert.Equal(Receiver.Received[0].Body, Receiver.Received[1].Body);
        Assert.Equal(Receiver.Received[0].Headers["X-GHL-Signature"], Receiver.Received[1].Headers["X-GHL-Signature"]);
    }

    [Fact]
    public async Task Twelve_repetitions_and_then_no_more()
    {
        Receiver.Answer([.. Enumerable.Repeat(503, 20)]);
        var delivery = Platform.SendWebhook("ContactCreate");
        for (var i = 0; i < 15; i++)
        {
            await SettledAsync();
            Clock.Advance(TenMinutes);
        }

        Assert.Equal((13, WebhookState.Lost), (delivery.Attempts.Count, delivery.State));
    }

    [Theory]
    [InlineData(500, WebhookState.Lost)]
    [InlineData(429, WebhookState.Waiting)]
    public async Task By_the_other_rule_only_a_429_is_repeated(int status, WebhookState state)
    {
        Webhooks.Settings = Webhooks.Settings with { Retries = WebhookRetries.OnlyTooManyRequests };
        Receiver.Answer(status);
        var delivery = Platform.SendWebhook("ContactCreate");
        await SettledAsync();

        Assert.Equal(state, delivery.State);
    }

    [Fact]
    public async Task A_redirect_is_a_failure()
    {
        Receiver.Answer(302);
        var delivery = Platform.SendWebhook("ContactCreate");
        await SettledAsync();

        Assert.Equal((302, WebhookState.Waiting), (delivery.Attempts[0].Status, delivery.State));
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_within_five_seconds_gets_it_again()
    {
        Receiver.Gate = new TaskCompletionSource();
        var delivery = Platform.SendWebhook("ContactCreate");
        await Receiver.Arrived.Task.WaitAsync(Soon);
        await Clock.PassAsync(TimeSpan.FromSeconds(5), Soon);
        await SettledAsync();

        var attempt = Assert.Single(delivery.Attempts);
        Assert.Null(attempt.Status);
        Assert.Contains("5 s", attempt.Fault, StringComparison.Ordinal);
        Assert.Equal(WebhookState.Waiting, delivery.State);
    }

    [Fact]
    public async Task A_receiver_that_is_away_is_no_error_of_the_sandbox()
    {
        var token = (await InstallQuietlyAsync()).AccessToken;
        Platform.SetWebhookUrl(new Uri("http://127.0.0.1:1/away"));
        await CreateContactAsync(token);
        await SettledAsync();

        var delivery = Assert.Single(Webhooks.Deliveries);
        Assert.Null(delivery.Attempts[0].Status);
        Assert.NotNull(delivery.Attempts[0].Fault);
        Assert.Equal(WebhookState.Waiting, delivery.State);
    }

    [Fact]
    public async Task Requests_do_not_wait_for_a_slow_receiver()
    {
        var token = (await InstallQuietlyAsync()).AccessToken;
        Receiver.Gate = new TaskCompletionSource();
        await CreateContactAsync(token);
        await CreateContactAsync(token);

        Assert.Equal([WebhookState.Sending, WebhookState.Sending], Webhooks.Deliveries.Select(delivery => delivery.State));
        Receiver.Gate.SetResult();
        await SettledAsync();
        Assert.Equal(2, Receiver.Received.Count);
    }

    [Fact]
    public async Task A_sandbox_that_stops_takes_its_deliveries_along()
    {
        var own = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider(), WebhookUrl = Receiver.Url });
        Receiver.Gate = new TaskCompletionSource();
        own.SendWebhook("ContactCreate");
        await Receiver.Arrived.Task.WaitAsync(Soon);

        await own.DisposeAsync().AsTask().WaitAsync(Soon);

        Assert.Empty(own.Webhooks.Deliveries);
        Assert.Equal(0, own.Clock.ActiveTimers);
    }

    [Fact]
    public async Task Duplicates_and_delays_are_sent_when_wanted()
    {
        // The clock goes on while the first of them are under way: none of those may run out of time.
        Webhooks.Settings = Webhooks.Settings with { Duplicates = 1, MaxDelay = TimeSpan.FromMinutes(1), AnswerTimeout = TimeSpan.FromHours(1) };
        var sent = Enumerable.Range(0, 20).Select(_ => Platform.SendWebhook("ContactCreate").WebhookId).ToList();
        await SettledAsync();
        Assert.Empty(Receiver.Received);

        Clock.Advance(TimeSpan.FromMinutes(1));
        await SettledAsync();

        var arrived = Receiver.Received.Select(webhook => Text(webhook.Json, "webhookId")!).ToList();
        Assert.Equal(sent.Concat(sent).Order(), arrived.Order());
        Assert.NotEqual(sent, arrived.Distinct());
    }

    [Fact]
    public async Task A_delivery_is_sent_again_by_hand()
    {
        var delivery = Platform.SendWebhook("ContactCreate");
        await SettledAsync();
        Webhooks.Redeliver(delivery);
        await SettledAsync();

        Assert.Equal(2, delivery.Attempts.Count);
        Assert.Equal(Receiver.Received[0].Body, Receiver.Received[1].Body);
    }

    [Fact]
    public async Task A_reset_forgets_them_and_what_was_to_be_repeated()
    {
        Receiver.Answer(500);
        Platform.SendWebhook("ContactCreate");
        await SettledAsync();
        Platform.Reset();
        Clock.Advance(TenMinutes);
        await SettledAsync();

        Assert.Empty(Webhooks.Deliveries);
        Assert.Single(Receiver.Received);
    }
}
