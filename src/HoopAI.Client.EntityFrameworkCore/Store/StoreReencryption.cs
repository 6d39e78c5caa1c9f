using HoopAI.Client.EntityFrameworkCore.Protection;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>Encrypts everything with the newest key, beside running processes.</summary>
internal sealed class StoreReencryption(IDatabaseProvider provider, InstallationMapper mapper, KeyCanary canary, StoreFaults faults)
{
    private const int PageSize = 200;

    public async Task<ReencryptionResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            // First, since it also makes sure that these are this database's keys.
            await canary.RenewAsync(cancellationToken);
            var result = new ReencryptionResult(0, 0);
            for (long last = 0; await ReadAsync(last, cancellationToken) is { Count: > 0 } page; last = page[^1].Id)
            {
                result = await WriteAsync(page, result, cancellationToken);
            }

            return result;
        }
        catch (Exception exception) when (faults.TryTranslate("encrypt its tokens anew", default, exception, out var translated))
        {
            throw translated;
        }
    }

    private async Task<List<InstallationRow>> ReadAsync(long after, CancellationToken cancellationToken)
    {
        await using var context = provider.CreateDbContext();
        return await context.Installations.AsNoTracking()
            .Where(row => row.RemovedAt == null && row.Id > after)
            .OrderBy(row => row.Id)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
    }

    private async Task<ReencryptionResult> WriteAsync(List<InstallationRow> page, ReencryptionResult result, CancellationToken cancellationToken)
    {
        foreach (var row in page)
        {
            try
            {
                var (access, refresh) = mapper.Reencrypt(row);
                using var turn = await provider.EnterWriteAsync(cancellationToken);
                await using var context = provider.CreateDbContext();

                // A pair that was saved meanwhile has another version, and is encrypted with the newest key already.
                await context.Installations
                    .Where(other => other.Id == row.Id && other.Version == row.Version && other.RemovedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(other => other.AccessToken, access).SetProperty(other => other.RefreshToken, refresh), cancellationToken);
                result = result with { Reencrypted = result.Reencrypted + 1 };
            }
            catch (TokenProtectionException)
            {
                result = result with { Unreadable = result.Unreadable + 1 };
            }
        }

        return result;
    }
}
