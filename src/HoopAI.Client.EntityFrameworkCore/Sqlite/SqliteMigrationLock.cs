using HoopAI.Client.EntityFrameworkCore.Store;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Sqlite;

/// <summary>
/// EF Core's lock on SQLite is a row that a killed process leaves behind, and for which every other process then waits for ever
/// (documented: EF Core, "SQLite limitations", "Concurrent migrations protection"). Our migrations take milliseconds: a row older than
/// <see cref="Abandoned"/> has no owner.
/// </summary>
internal static class SqliteMigrationLock
{
    public static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(20);

    public static async Task BreakAbandonedAsync(HoopAIDbContext context, CancellationToken cancellationToken)
    {
        var exists = await context.Database
            .SqlQueryRaw<long>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (exists > 0)
        {
            // EF Core writes the real time into the row, so the real time is what it is measured against.
            await context.Database.ExecuteSqlAsync(
                $"""DELETE FROM "__EFMigrationsLock" WHERE unixepoch("Timestamp") < unixepoch('now') - {Abandoned.TotalSeconds}""",
                cancellationToken);
        }
    }
}
