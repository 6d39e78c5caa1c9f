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
        await using var other = await StoreProcess.StartAsync(_folder, _clock, o => o.KeysFolder = _folder.Keys);

        Assert.Equal("access-1", (await other.Store.FindAsync(Sample.Key))!.Tokens!.AccessToken.Reveal());
    }

    [Fact]
    public async Task What_cannot_be_decrypted_is_a_state_that_names_the_fix()
    {
        await using var process = await InstalledAsync();
        var wrong = Path.Combine(_folder.Root, "wrong");
        await using var other = await StoreProcess.StartAsync(_folder, _clock, o => o.KeysFolder = wrong);

        var found = await other.Store.FindAsync(Sample.Key);

        Assert.Equal((InstallationState.Unreadable, null, 1), (found!.State, found.Tokens, found.Version));
        Assert.Contains(Sample.Key.ResourceId, found.StateReason, StringComparison.Ordinal);
        Assert.Contains(wrong, found.StateReason, StringComparison.Ordinal);
        Assert.Contains("Restore the key files", found.StateReason, StringComparison.Ordinal);
        Assert.Contains("KeysFolder", found.StateReason, StringComparison.Ordinal);
        Assert.Equal(InstallationState.Active, (await process.Store.FindAsync(Sample.Key))!.State);
    }

    [Fact]
    public async Task Listing_does_not_stop_at_what_cannot_be_decrypted()
    {
        await using var process = await InstalledAsync();
        await using var other = await StoreProcess.StartAsync(_folder, _clock, o => o.KeysFolder = Path.Combine(_folder.Root, "wrong"));
        await other.Store.SaveInstallationAsync(Sample.Location("other"), Sample.Pair("2"), DateTimeOffset.MaxValue);

        var listed = await process.Store.ListAsync(Sample.App).ToListAsync();

        Assert.Equal([InstallationState.Active, InstallationState.Unreadable], listed.Select(installation => installation.State));
    }

    [Fact]
    public async Task An_unreadable_installation_can_be_replaced_marked_and_removed()
    {
        await using var process = await InstalledAsync();
        await using var other = await StoreProcess.StartAsync(_folder, _clock, o => o.KeysFolder = Path.Combine(_folder.Root, "wrong"));

        Assert.True(await other.Store.MarkNeedsReauthorizationAsync(Sample.Key, 1, "refused"));
        Assert.Equal(2, (await other.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("2"), DateTimeOffset.MaxValue)).Version);
        Assert.Equal("access-2", (await other.Store.FindAsync(Sample.Key))!.Tokens!.AccessToken.Reveal());
        Assert.True(await process.Store.RemoveAsync(Sample.Key));
    }

    [Fact]
    public async Task The_wrong_key_ring_keeps_nobody_else_from_refreshing()
    {
        await using var process = await InstalledAsync();
        await using var other = await StoreProcess.StartAsync(_folder, _clock, o => o.KeysFolder = Path.Combine(_folder.Root, "wrong"));

        Assert.Null(await other.Store.TryBeginRefreshAsync(Sample.Key, 1, "wrong", Sample.Lease));

        Assert.NotNull(await process.Store.TryBeginRefreshAsync(Sample.Key, 1, "right", Sample.Lease));
    }

    [Fact]
    public async Task A_claim_leaves_out_what_it_cannot_decrypt_and_goes_on_with_the_rest()
    {
        await using var process = await InstalledAsync();
        await using var other = await StoreProcess.StartAsync(_folder, _clock, o => o.KeysFolder = Path.Combine(_folder.Root, "wrong"));
        await other.Store.SaveInstallationAsync(Sample.Location("other"), Sample.Pair("2"), _clock.Now);
        await process.Store.SaveInstallationAsync(Sample.Location("mine"), Sample.Pair("3"), _clock.Now);

        Assert.Empty(await process.Store.ClaimDueAsync(Sample.App, "a", Sample.Lease, 1));
        Assert.Equal("mine", Assert.Single(await process.Store.ClaimDueAsync(Sample.App, "a", Sample.Lease, 1)).Key.ResourceId);

        // Free at once for who has the keys and asks; and due again for all later.
        Assert.NotNull(await other.Store.TryBeginRefreshAsync(Sample.Location("other"), 1, "b", Sample.Lease));
        await other.Store.EndRefreshAsync((await other.Store.TryBeginRefreshAsync(Sample.Location("other"), 1, "b", Sample.Lease))!);
        Assert.Empty(await other.Store.ClaimDueAsync(Sample.App, "b", Sample.Lease, 10));
        _clock.Advance(EfTokenStore.UnreadablePause);
        Assert.Single(await other.Store.ClaimDueAsync(Sample.App, "b", Sample.Lease, 10));
    }

    [Fact]
    public async Task An_abandoned_refresh_that_cannot_be_decrypted_stays_begun()
    {
        await using var process = await InstalledAsync();
        await process.Store.TryBeginRefreshAsync(Sample.Key, 1, "dead", Sample.Lease);
        _clock.Advance(Sample.Lease);
        await using var other = await StoreProcess.StartAsync(_folder, _clock, o => o.KeysFolder = Path.Combine(_folder.Root, "wrong"));

        Assert.Empty(await other.Store.ClaimAbandonedAsync(Sample.App, "wrong", Sample.Lease, 10));

        Assert.Equal(InstallationState.Refreshing, (await process.Store.FindAsync(Sample.Key))!.State);
        Assert.NotNull(await process.Store.TryBeginRefreshAsync(Sample.Key, 1, "right", Sample.Lease));
        _clock.Advance(Sample.Lease);
        Assert.Single(await process.Store.ClaimAbandonedAsync(Sample.App, "another", Sample.Lease, 10));
    }

    [Fact]
    public async Task A_token_moved_to_another_installation_or_another_column_is_not_accepted()
    {
        await using var process = await InstalledAsync();
        await process.Store.SaveInstallationAsync(Sample.Location("other"), Sample.Pair("2"), DateTimeOffset.MaxValue);
        await using var context = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();
        var rows = await context.Installations.OrderBy(row => row.Id).ToListAsync();
        (rows[0].AccessToken, rows[1].AccessToken) = (rows[0].RefreshToken, rows[0].AccessToken);
        await context.SaveChangesAsync();

        Assert.Equal(InstallationState.Unreadable, (await process.Store.FindAsync(Sample.Key))!.State);
        Assert.Equal(InstallationState.Unreadable, (await process.Store.FindAsync(Sample.Location("other")))!.State);
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

    private async Task<StoreProcess> InstalledAsync()
    {
        var process = await StoreProcess.StartAsync(_folder, _clock);
        await process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1"), DateTimeOffset.MaxValue);
        return process;
    }
}
