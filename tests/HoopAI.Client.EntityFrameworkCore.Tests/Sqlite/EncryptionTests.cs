using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Sqlite;

public sealed class EncryptionTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_keys_stand_beside_the_database_and_belong_to_the_user_alone()
    {
        await using var process = await InstalledAsync();

        Assert.Single(Directory.GetFiles(_folder.Keys, "key-*.xml"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Keys));
        }
    }

    [Fact]
    public async Task Another_process_with_the_same_keys_reads_the_tokens()
    {
        await using var process = await InstalledAsync();
        await using var other = await SqliteProcess.StartAsync(_folder, _clock, o => o.KeysFolder = _folder.Keys);

        Assert.Equal("access-1", (await other.Store.FindAsync(Sample.Key))!.Tokens.AccessToken.Reveal());
    }

    [Fact]
    public async Task The_wrong_key_ring_is_a_clear_error_that_names_the_fix()
    {
        await using var process = await InstalledAsync();
        var wrong = Path.Combine(_folder.Root, "wrong");
        await using var other = await SqliteProcess.StartAsync(_folder, _clock, o => o.KeysFolder = wrong);

        var exception = await Assert.ThrowsAsync<TokenProtectionException>(() => other.Store.FindAsync(Sample.Key).AsTask());

        Assert.Contains(Sample.Key.ResourceId, exception.Message, StringComparison.Ordinal);
        Assert.Contains(wrong, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Restore the key files", exception.Message, StringComparison.Ordinal);
        Assert.Contains("KeysFolder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wrong_key_ring_keeps_nobody_else_from_refreshing()
    {
        await using var process = await InstalledAsync();
        await using var other = await SqliteProcess.StartAsync(_folder, _clock, o => o.KeysFolder = Path.Combine(_folder.Root, "wrong"));

        await Assert.ThrowsAsync<TokenProtectionException>(() => other.Store.TryBeginRefreshAsync(Sample.Key, 1, "wrong", Sample.Lease).AsTask());

        Assert.NotNull(await process.Store.TryBeginRefreshAsync(Sample.Key, 1, "right", Sample.Lease));
    }

    [Fact]
    public async Task A_token_moved_to_another_installation_or_another_column_is_not_accepted()
    {
        await using var process = await InstalledAsync();
        await process.Store.SaveInstallationAsync(Sample.Location("other"), Sample.Pair("2", _clock.Now));
        await using var context = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();
        var rows = await context.Installations.OrderBy(row => row.Id).ToListAsync();
        (rows[0].AccessToken, rows[1].AccessToken) = (rows[0].RefreshToken, rows[0].AccessToken);
        await context.SaveChangesAsync();

        await Assert.ThrowsAsync<TokenProtectionException>(() => process.Store.FindAsync(Sample.Key).AsTask());
        await Assert.ThrowsAsync<TokenProtectionException>(() => process.Store.FindAsync(Sample.Location("other")).AsTask());
    }

    [Fact]
    public async Task A_removed_installation_keeps_no_token_in_its_row()
    {
        await using var process = await InstalledAsync();
        await process.Store.RemoveAsync(Sample.Key);
        await using var context = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();

        var row = await context.Installations.SingleAsync();

        Assert.Equal((null, null, "", null, 1), (row.AccessToken, row.RefreshToken, row.Scopes, row.UserId, row.Version));
    }

    private async Task<SqliteProcess> InstalledAsync()
    {
        var process = await SqliteProcess.StartAsync(_folder, _clock);
        await process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1", _clock.Now));
        return process;
    }
}
