using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.RateLimits;
using Npgsql;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

/// <summary>On a real server, whose clock runs; and from two containers, as from two machines.</summary>
public sealed class PostgreSqlSharedRateBudgetTests : SharedRateBudgetConformance
{
    private PostgreSqlDatabase? _database;
    private NpgsqlDataSource? _clock;
    private StoreProcess[] _processes = [];

    protected override async Task<ISharedRateBudget> OpenAsync()
    {
        _database = await PostgreSqlDatabase.MigratedAsync();
        _clock = NpgsqlDataSource.Create(_database.ConnectionString);
        _processes = [_database.SharingProcess(), _database.SharingProcess()];
        return new RoundRobinBudget([.. _processes.Select(process => process.RateBudget)]);
    }

    protected override async Task AdvanceAsync(TimeSpan by)
    {
        await using var command = _clock!.CreateCommand($"UPDATE test_clock SET ahead = ahead + {(long)Math.Ceiling(by.TotalMilliseconds)}");
        await command.ExecuteNonQueryAsync();
    }

    protected override async Task<DateTimeOffset> ReadClockAsync()
    {
        await using var command = _clock!.CreateCommand("SELECT hoopai_now()");
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(await command.ExecuteScalarAsync())!);
    }

    protected override async Task CloseAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        if (_database is not null)
        {
            await _clock!.DisposeAsync();
            await _database.DisposeAsync();
        }
    }
}
