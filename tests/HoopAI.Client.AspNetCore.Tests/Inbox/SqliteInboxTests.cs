using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.AspNetCore.Tests.Inbox;

/// <summary>One file, two processes.</summary>
public sealed class SqliteInboxTests : InboxConformance
{
    private readonly ManualTimeProvider _clock = new();
    private readonly TempFolder _folder = new();
    private StoreProcess[] _processes = [];

    protected override async Task<IReadOnlyList<IWebhookInbox>> OpenAsync()
    {
        _processes = [await StoreProcess.StartAsync(_folder, _clock), await StoreProcess.StartAsync(_folder, _clock)];
        return [.. _processes.Select(process => process.Services.GetRequiredService<IWebhookInbox>())];
    }

    protected override Task AdvanceAsync(TimeSpan by)
    {
        _clock.Advance(by);
        return Task.CompletedTask;
    }

    protected override async Task CloseAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        _folder.Dispose();
    }
}
