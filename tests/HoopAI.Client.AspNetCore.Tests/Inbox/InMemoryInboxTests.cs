using HoopAI.Sandbox;

namespace HoopAI.Client.AspNetCore.Tests.Inbox;

public sealed class InMemoryInboxTests : InboxConformance
{
    private readonly ManualTimeProvider _clock = new();

    protected override Task<IReadOnlyList<IWebhookInbox>> OpenAsync() => Task.FromResult<IReadOnlyList<IWebhookInbox>>([new InMemoryWebhookInbox(_clock)]);

    protected override Task AdvanceAsync(TimeSpan by)
    {
        _clock.Advance(by);
        return Task.CompletedTask;
    }

    protected override Task CloseAsync() => Task.CompletedTask;
}
