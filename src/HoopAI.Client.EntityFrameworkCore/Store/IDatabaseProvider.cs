using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>All that differs between databases: how a context is made (with its clock and migrations), and how faults are told apart.</summary>
internal interface IDatabaseProvider : IDbContextFactory<HoopAIDbContext>
{
    /// <summary>For messages: which database, without credentials.</summary>
    string Description { get; }

    /// <summary>What a claim's SELECT ends with, so that rows that another process is taking are passed by; empty where there is one writer.</summary>
    string RowLock { get; }

    /// <summary>Waits, without a thread, for this process's turn to write, where the database has one writer; dispose to end the turn.</summary>
    ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>Makes ready for a migration: folders, locks that a killed process has left behind.</summary>
    Task PrepareMigrationAsync(HoopAIDbContext context, CancellationToken cancellationToken);

    /// <summary>Refuses a database that is set up to lose what it has confirmed.</summary>
    /// <exception cref="Tokens.TokenStoreException">It is; the message names the setting.</exception>
    Task CheckDurabilityAsync(HoopAIDbContext context, CancellationToken cancellationToken);

    /// <summary>Whether nothing was written because two writers stood in each other's way: the same again will do.</summary>
    bool IsCollision(Exception exception);

    /// <summary>Whether the fault says that the store's tables or columns do not exist.</summary>
    bool IsMissingSchema(Exception exception);
}
