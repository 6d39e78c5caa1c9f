using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;
using Secret = HoopAI.Client.Tokens.Secret;

namespace HoopAI.Client.EntityFrameworkCore.Protection;

/// <summary>
/// Keeps a process from starting with keys that are not the database's: it could read no token, and would store tokens that no other process
/// can read. The first process leaves encrypted text behind; every later one must be able to read it.
/// </summary>
internal sealed class KeyCanary(IDatabaseProvider provider, ITokenProtector protector, StoreFaults faults)
{
    private static readonly InstallationKey Key = new("hoopai", ResourceKind.Location, "key-check");
    private static readonly Secret Text = new("canary");

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (protector.Unprotect(Key, TokenPart.AccessToken, await ReadOrWriteAsync(cancellationToken)) == Text)
            {
                return;
            }
        }
        catch (TokenProtectionException exception)
        {
            throw WrongKeys(exception);
        }
        catch (Exception exception) when (faults.TryTranslate("check its keys", default, exception, out var translated))
        {
            throw translated;
        }

        throw WrongKeys(null);
    }

    /// <summary>Encrypts it anew, with the newest key.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await CheckAsync(cancellationToken);
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        await using var context = provider.CreateDbContext();
        var canary = Protect();
        await context.KeyChecks.ExecuteUpdateAsync(set => set.SetProperty(row => row.Canary, canary), cancellationToken);
    }

    private async Task<byte[]> ReadOrWriteAsync(CancellationToken cancellationToken)
    {
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        if (await ReadAsync(cancellationToken) is { } known)
        {
            return known;
        }

        var canary = Protect();
        try
        {
            await using var context = provider.CreateDbContext();
            context.Add(new KeyCheckRow { Id = KeyCheckRow.OnlyId, Canary = canary });
            await context.SaveChangesAsync(cancellationToken);
            return canary;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another process was first: its keys are the ones that count.
            if (await ReadAsync(cancellationToken) is { } others)
            {
                return others;
            }

            throw;
        }
    }

    private async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = provider.CreateDbContext();
        return await context.KeyChecks.AsNoTracking().Select(row => row.Canary).SingleOrDefaultAsync(cancellationToken);
    }

    private byte[] Protect() => protector.Protect(Key, TokenPart.AccessToken, Text);

    private TokenProtectionException WrongKeys(Exception? cause) => new(
        $"This process has other keys than the ones that the tokens in {provider.Description} were encrypted with, so it could not read them, and no other process could read its own. "
        + "Give it the same keys: restore the key files that belong to this database, or let all processes share one folder (option KeysFolder) or one Data Protection key ring "
        + "(UseApplicationKeys: a persisted ring, and the same SetApplicationName everywhere). "
        + $"Only if the keys are lost for good: delete the row in the table {KeyCheckConfiguration.Table}; the installations are then unreadable until each is installed again.",
        cause);
}
