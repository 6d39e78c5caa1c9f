namespace HoopAI.Client.AspNetCore.Tests.Inbox;

/// <summary>What any inbox keeps to.</summary>
public abstract class InboxConformance : IAsyncLifetime
{
    private const string App = "app";
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private IReadOnlyList<IWebhookInbox> _processes = [];

    private IWebhookInbox Inbox => _processes[0];

    private IWebhookInbox Other => _processes[^1];

    public async Task InitializeAsync() => _processes = await OpenAsync();

    public Task DisposeAsync() => CloseAsync();

    /// <summary>An empty inbox, as two processes have it; or one.</summary>
    protected abstract Task<IReadOnlyList<IWebhookInbox>> OpenAsync();

    protected abstract Task AdvanceAsync(TimeSpan by);

    protected abstract Task CloseAsync();

    [SkippableFact]
    public async Task A_delivery_is_accepted_once_however_often_and_wherever_it_comes()
    {
        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => _processes[i % _processes.Count].AcceptAsync(Deliveries.Of("k")).AsTask())).Within();

        Assert.Single(receipts, isNew => isNew);
        Assert.True(await Other.ContainsAsync(App, "k"));
        Assert.False(await Inbox.ContainsAsync(App, "another"));
        Assert.False(await Inbox.ContainsAsync("another app", "k"));
        Assert.Single(await ClaimAsync());
    }

    [SkippableFact]
    public async Task What_was_accepted_comes_back_as_it_was()
    {
        var at = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
        var body = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        await Inbox.AcceptAsync(Deliveries.Of("k", "location:x", "AnyEvent", at) with { Body = body });

        var claimed = Assert.Single(await ClaimAsync());
        Assert.Equal(("k", "location:x", "AnyEvent", at, 1), (claimed.Key, claimed.Resource, claimed.EventName, claimed.OccurredAt, claimed.Attempt));
        Assert.Equal(body, claimed.Body.ToArray());
    }

    [SkippableFact]
    public async Task Of_each_resource_the_first_is_handled_and_the_next_after_it()
    {
        await AcceptAsync("a1", "location:a");
        await AcceptAsync("a2", "location:a");
        await AcceptAsync("b1", "location:b");

        var claimed = await ClaimAsync();
        Assert.Equal(["a1", "b1"], claimed.Select(delivery => delivery.Key));
        Assert.Empty(await ClaimAsync(Other));
        Assert.Null(await Other.ClaimNextAsync(App, "location:a", "other", Lease));

        Assert.True(await Inbox.CompleteAsync(claimed[0], []));
        Assert.Equal("a2", (await Other.ClaimNextAsync(App, "location:a", "other", Lease))!.Key);
        Assert.Null(await Inbox.ClaimNextAsync(App, "location:a", "me", Lease));
    }

    [SkippableFact]
    public async Task Two_processes_that_claim_at_once_share_what_there_is()
    {
        foreach (var i in Enumerable.Range(0, 60))
        {
            await AcceptAsync($"k{i}", $"location:{i}");
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ClaimAsync(_processes[i % _processes.Count], 3))).Within();
        Assert.Equal(60, claims.Sum(claim => claim.Count));
        Assert.Equal(60, claims.SelectMany(claim => claim).Select(delivery => delivery.Id).Distinct().Count());
    }

    [SkippableFact]
    public async Task One_that_failed_comes_again_after_its_delay_and_those_behind_it_wait()
    {
        await AcceptAsync("a1", "location:a");
        await AcceptAsync("a2", "location:a");
        await AcceptAsync("b1", "location:b");
        var claimed = await ClaimAsync();
        Assert.True(await Inbox.RetryLaterAsync(claimed[0], TimeSpan.FromSeconds(30), "why"));
        await Inbox.CompleteAsync(claimed[1], []);

        Assert.Empty(await ClaimAsync());
        await AdvanceAsync(TimeSpan.FromSeconds(31));
        var again = Assert.Single(await ClaimAsync());
        Assert.Equal(("a1", 2), (again.Key, again.Attempt));
    }

    [SkippableFact]
    public async Task One_that_is_parked_holds_nothing_up_and_can_be_taken_up_again()
    {
        await AcceptAsync("a1", "location:a");
        await AcceptAsync("a2", "location:a");
        var first = Assert.Single(await ClaimAsync());
        Assert.True(await Inbox.ParkAsync(first, "poison"));

        var second = Assert.Single(await ClaimAsync());
        Assert.Equal("a2", second.Key);
        await Inbox.CompleteAsync(second, []);
        var parked = Assert.Single(await ListAsync());
        Assert.Equal(("a1", "poison", 1, "{}"), (parked.Key, parked.Error, parked.Attempts, System.Text.Encoding.UTF8.GetString(parked.Body.Span)));

        Assert.False(await Inbox.RetryParkedAsync("another app", parked.Id));
        Assert.True(await Other.RetryParkedAsync(App, parked.Id));
        Assert.False(await Other.RetryParkedAsync(App, parked.Id));
        var again = Assert.Single(await ClaimAsync());
        Assert.Equal(("a1", 1), (again.Key, again.Attempt));
        await Inbox.ParkAsync(again, "poison still");
        Assert.True(await Inbox.DiscardParkedAsync(App, again.Id));
        Assert.Empty(await ListAsync());
        Assert.True(await Inbox.ContainsAsync(App, "a1"));
        Assert.Empty(await ClaimAsync());
    }

    [SkippableFact]
    public async Task A_claim_that_ran_out_goes_to_another_and_its_holder_is_not_heard_any_more()
    {
        await AcceptAsync("a1", "location:a");
        var sleeper = Assert.Single(await ClaimAsync());
        await AdvanceAsync(Lease + TimeSpan.FromSeconds(1));
        var successor = Assert.Single(await ClaimAsync(Other));

        Assert.Equal(2, successor.Attempt);
        Assert.False(await Inbox.CompleteAsync(sleeper, []));
        Assert.False(await Inbox.RetryLaterAsync(sleeper, TimeSpan.Zero, "late"));
        Assert.False(await Inbox.ParkAsync(sleeper, "late"));
        Assert.True(await Other.CompleteAsync(successor, []));
        Assert.False(await Other.CompleteAsync(successor, []));
    }

    [SkippableFact]
    public async Task The_status_says_how_many_wait_since_when_and_how_many_are_parked()
    {
        Assert.Equal(new WebhookInboxStatus(0, null, 0), await Inbox.GetStatusAsync(App));
        await AcceptAsync("a1", "location:a");
        await AdvanceAsync(TimeSpan.FromSeconds(60));
        await AcceptAsync("b1", "location:b");
        await AcceptAsync("c1", "location:c");
        await Inbox.ParkAsync((await ClaimAsync()).Single(delivery => delivery.Key == "c1"), "why");

        var status = await Other.GetStatusAsync(App);
        Assert.Equal((2, 1), (status.Pending, status.Parked));
        Assert.InRange(status.OldestPending!.Value, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120));
    }

    [SkippableFact]
    public async Task What_is_handled_is_forgotten_after_a_while_and_what_is_not_stays()
    {
        await AcceptAsync("done", "location:a");
        await Inbox.CompleteAsync(Assert.Single(await ClaimAsync()), []);
        await AcceptAsync("waits", "location:a");
        Assert.Equal(0, await Inbox.ForgetAsync(App, TimeSpan.FromDays(1)));
        await AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(1, await Inbox.ForgetAsync(App, TimeSpan.FromDays(1)));
        Assert.Equal((false, true), (await Inbox.ContainsAsync(App, "done"), await Inbox.ContainsAsync(App, "waits")));
    }

    [SkippableFact]
    public async Task It_knows_whether_something_later_of_that_kind_has_come()
    {
        var at = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
        await Inbox.AcceptAsync(Deliveries.Of("u", "location:a", WebhookEvents.AppUninstall, at));

        Assert.True(await Inbox.HasLaterAsync(App, "location:a", WebhookEvents.AppUninstall, at.AddSeconds(-1)));
        Assert.False(await Inbox.HasLaterAsync(App, "location:a", WebhookEvents.AppUninstall, at));
        Assert.False(await Inbox.HasLaterAsync(App, "location:b", WebhookEvents.AppUninstall, at.AddSeconds(-1)));
        Assert.False(await Inbox.HasLaterAsync(App, "location:a", WebhookEvents.AppInstall, at.AddSeconds(-1)));
    }

    [SkippableFact]
    public async Task A_thousand_that_wait_for_one_resource_are_handled_in_the_order_of_their_arrival()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Inbox.AcceptAsync(Deliveries.Of($"k{i}", "location:a")).AsTask())).Within();
        var order = new List<long>();
        for (var delivery = (await ClaimAsync())[0]; delivery is not null; delivery = await Inbox.ClaimNextAsync(App, "location:a", "me", Lease))
        {
            order.Add(delivery.Id);
            await Inbox.CompleteAsync(delivery, []);
        }

        Assert.Equal(1000, order.Count);
        Assert.Equal(order.Order(), order);
    }

    private async Task AcceptAsync(string key, string resource) => Assert.True(await Inbox.AcceptAsync(Deliveries.Of(key, resource)));

    private Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(IWebhookInbox? inbox = null, int limit = 10) => (inbox ?? Inbox).ClaimAsync(App, "me", Lease, limit).AsTask();

    private async Task<List<ParkedDelivery>> ListAsync()
    {
        var all = new List<ParkedDelivery>();
        await foreach (var parked in Inbox.ListParkedAsync(App))
        {
            all.Add(parked);
        }

        return all;
    }
}
