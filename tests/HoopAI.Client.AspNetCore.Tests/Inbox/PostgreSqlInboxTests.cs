using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.AspNetCore.Tests.Inbox;

/// <summary>One server, two machines.</summary>
public sealed class PostgreSqlInboxTests : InboxConformance
{
    private PostgreSqlDatabase? _database;
    private StoreProcess[] _processes = [];

    protected override async Task<IReadOnlyList<IWebhookInbox>> OpenAsync()
    {
        _database = await PostgreSqlDatabase.MigratedAsync();
        _processes = [_database.Process(), _database.Process()];
        return [.. _processes.Select(process => process.Services.GetRequiredService<IWebhookInbox>())];
    }

    protected override Task AdvanceAsync(TimeSpan by) => _database!.AdvanceAsync(by);

    protected override async Task CloseAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
