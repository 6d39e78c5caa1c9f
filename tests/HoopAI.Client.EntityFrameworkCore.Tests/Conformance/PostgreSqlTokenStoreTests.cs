using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

/// <summary>On a real server, whose clock runs; and from two containers, as from two machines.</summary>
public sealed class PostgreSqlTokenStoreTests : TokenStoreConformance
{
    private PostgreSqlDatabase? _database;
    private StoreProcess[] _processes = [];

    protected override async Task<ITokenStore> OpenAsync()
    {
        _database = await PostgreSqlDatabase.MigratedAsync();
        _processes = [_database.Process(), _database.Process()];
        return new RoundRobinStore([.. _processes.Select(process => process.Store)]);
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
