using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.AspNetCore.Tests.Inbox;

/// <summary>A database that cannot be written to.</summary>
public sealed class InboxFaultTests
{
    [Fact]
    public async Task Whoever_waits_for_it_is_told_and_what_comes_later_is_written_again()
    {
        using var folder = new TempFolder();
        await using var process = StoreProcess.Create(folder, new ManualTimeProvider());
        var inbox = process.Services.GetRequiredService<IWebhookInbox>();

        // No table yet.
        var accepts = Enumerable.Range(0, 300).Select(i => inbox.AcceptAsync(Deliveries.Of($"k{i}")).AsTask()).ToList();
        foreach (var accept in accepts)
        {
            var fault = await Assert.ThrowsAsync<WebhookInboxException>(() => accept).Within();
            Assert.Contains("MigrateHoopAIStoreAsync", fault.Message, StringComparison.Ordinal);
        }

        await process.Services.MigrateHoopAIStoreAsync();
        Assert.True(await inbox.AcceptAsync(Deliveries.Of("k0")));
    }

    [Fact]
    public async Task A_reader_is_told_too()
    {
        using var folder = new TempFolder();
        await using var process = StoreProcess.Create(folder, new ManualTimeProvider());
        var inbox = process.Services.GetRequiredService<IWebhookInbox>();
        await Assert.ThrowsAsync<WebhookInboxException>(() => inbox.GetStatusAsync("app").AsTask());
        await Assert.ThrowsAsync<WebhookInboxException>(() => inbox.ClaimAsync("app", "me", TimeSpan.FromSeconds(1), 1).AsTask());
    }
}
