using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>Brings the tables up to date, in any number of processes at once.</summary>
internal sealed class StoreMigrator(IDatabaseProvider provider, StoreFaults faults)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);
    private const int Attempts = 3;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // Waiting for another's lock has no end of its own. In real time: a clock that a test holds still must not hold this up.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            var pending = 0;
            try
            {
                await using var context = provider.CreateDbContext();
                await provider.PrepareMigrationAsync(context, patience.Token);

                // Asked first, since the lock makes processes that start together wait for each other, a second each.
                pending = (await context.Database.GetPendingMigrationsAsync(patience.Token)).Count();
                if (pending > 0)
                {
                    await context.Database.MigrateAsync(patience.Token);
                }

                return;
            }
            catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (attempt >= Attempts)
                {
                    throw new TokenStoreException(
                        $"The token store's tables in {provider.Description} could not be brought up to date: another process has held the migration lock "
                        + $"for {Attempts * Patience.TotalSeconds:0} s. Stop that process, and start again.",
                        exception);
                }
            }
            catch (Exception exception) when (faults.TryTranslate("bring its tables up to date", default, exception, out var translated))
            {
                // EF Core's lock ends with each migration: of several, another process may have done one between two of ours.
                if (await CountPendingAsync(cancellationToken) is not { } left || left >= pending)
                {
                    throw translated;
                }
            }
        }
    }

    public async Task<bool> IsUpToDateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = provider.CreateDbContext();
            return !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
        }
        catch (Exception exception) when (faults.TryTranslate("be opened", default, exception, out var translated))
        {
            throw translated;
        }
    }

    /// <returns>Null where it cannot be told.</returns>
    private async Task<int?> CountPendingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = provider.CreateDbContext();
            return (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        }
        catch (Exception exception) when (faults.TryTranslate("be opened", default, exception, out _))
        {
            return null;
        }
    }
}
