using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Registration;

public sealed class KeyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_host_with_other_keys_than_the_databases_does_not_start()
    {
        await StartAsync(_ => { });

        var exception = await Assert.ThrowsAsync<TokenProtectionException>(() => StartAsync(o => o.KeysFolder = Path.Combine(_folder.Root, "other")));

        Assert.Contains("KeysFolder", exception.Message, StringComparison.Ordinal);
        Assert.Contains("HoopAI_KeyCheck", exception.Message, StringComparison.Ordinal);
        await StartAsync(o => o.KeysFolder = _folder.Keys);
    }

    [Fact]
    public async Task A_host_whose_keys_were_lost_does_not_start_until_they_are_given_up()
    {
        await StartAsync(_ => { });
        Directory.Delete(_folder.Keys, recursive: true);
        await Assert.ThrowsAsync<TokenProtectionException>(() => StartAsync(_ => { }));

        await using (var process = StoreProcess.Create(_folder, TimeProvider.System))
        await using (var context = process.OpenContext())
        {
            context.RemoveRange(context.KeyChecks);
            await context.SaveChangesAsync();
        }

        await StartAsync(_ => { });
    }

    [Fact]
    public async Task Hosts_that_start_at_once_on_nothing_agree_on_the_keys() => await Gate.AllAtOnceAsync(4, async _ =>
    {
        await StartAsync(_ => { });
        return true;
    });

    [SkippableFact]
    public async Task Machines_that_each_have_keys_of_their_own_cannot_share_a_database()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await StartAsync("one");

        await Assert.ThrowsAsync<TokenProtectionException>(() => StartAsync("two"));

        async Task StartAsync(string machine)
        {
            using var host = TestHost.Build(builder => builder.AddEntityFrameworkStore(o =>
                o.UsePostgreSql(database.ConnectionString).KeysFolder = Path.Combine(_folder.Root, machine)));
            await host.StartAsync();
            await host.StopAsync();
        }
    }

    [Fact]
    public Task A_ring_that_is_ephemeral_is_refused() =>
        RefusedAsync(services => services.AddDataProtection().UseEphemeralDataProtectionProvider(), "ephemeral");

    [Fact]
    public Task A_ring_that_was_not_told_where_to_keep_its_keys_is_refused() =>
        RefusedAsync(services => services.AddDataProtection().SetApplicationName("my app"), "home folder");

    [Fact]
    public async Task A_persisted_ring_under_another_application_name_is_another_ring()
    {
        var keys = new DirectoryInfo(_folder.Keys);
        await StartAsync(o => o.UseApplicationKeys = true, services => services.AddDataProtection().SetApplicationName("one").PersistKeysToFileSystem(keys));

        var exception = await Assert.ThrowsAsync<TokenProtectionException>(() => StartAsync(
            o => o.UseApplicationKeys = true, services => services.AddDataProtection().SetApplicationName("two").PersistKeysToFileSystem(keys)));

        Assert.Contains("SetApplicationName", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_tokens_stay_readable_after_a_key_rotation_and_the_next_save_uses_the_new_key()
    {
        await InstallAsync("1");
        var old = KeyFiles().Single();
        Rotate();

        await using var process = StoreProcess.Create(_folder, TimeProvider.System);
        Assert.Equal("access-1", await TokenAsync(process));
        var lease = await process.Store.TryBeginRefreshAsync(Sample.Key, 1, "a", Sample.Lease);
        await process.Store.SaveRefreshedAsync(lease!, Sample.Pair("2"), DateTimeOffset.MaxValue);

        File.Delete(old);
        await using var later = StoreProcess.Create(_folder, TimeProvider.System);
        Assert.Equal("access-2", await TokenAsync(later));
    }

    [Fact]
    public async Task Encrypting_anew_frees_every_token_of_the_old_key()
    {
        await InstallAsync("1");
        await StartAsync(_ => { });
        var old = KeyFiles().Single();
        Rotate();
        await using (var process = StoreProcess.Create(_folder, TimeProvider.System))
        {
            await process.Store.SaveInstallationAsync(Sample.Location("removed"), Sample.Pair("x"), DateTimeOffset.MaxValue);
            await process.Store.RemoveAsync(Sample.Location("removed"));
            var lease = await process.Store.TryBeginRefreshAsync(Sample.Key, 1, "a", Sample.Lease);

            Assert.Equal(new ReencryptionResult(1, 0), await process.Services.ReencryptHoopAIStoreAsync());

            Assert.Equal(lease!.Current, await process.Store.FindAsync(Sample.Key));
        }

        File.Delete(old);
        await StartAsync(_ => { });
        await using var later = StoreProcess.Create(_folder, TimeProvider.System);
        Assert.Equal("access-1", await TokenAsync(later));
    }

    [Fact]
    public async Task Encrypting_anew_counts_what_it_cannot_decrypt_and_leaves_it()
    {
        await InstallAsync("1");
        await using (var stranger = StoreProcess.Create(_folder, TimeProvider.System, o => o.KeysFolder = Path.Combine(_folder.Root, "lost")))
        {
            await stranger.Store.SaveInstallationAsync(Sample.Location("lost"), Sample.Pair("2"), DateTimeOffset.MaxValue);
        }

        await using var process = StoreProcess.Create(_folder, TimeProvider.System);

        Assert.Equal(new ReencryptionResult(1, 1), await process.Services.ReencryptHoopAIStoreAsync());
        Assert.Equal(InstallationState.Unreadable, (await process.Store.FindAsync(Sample.Location("lost")))!.State);
    }

    [Fact]
    public async Task Encrypting_anew_with_other_keys_than_the_databases_is_refused()
    {
        await StartAsync(_ => { });
        await using var process = StoreProcess.Create(_folder, TimeProvider.System, o => o.KeysFolder = Path.Combine(_folder.Root, "other"));

        await Assert.ThrowsAsync<TokenProtectionException>(() => process.Services.ReencryptHoopAIStoreAsync());
    }

    private async Task RefusedAsync(Action<IServiceCollection> services, string why)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(o => o.UseApplicationKeys = true, services));

        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.Contains("PersistKeysToFileSystem", exception.Message, StringComparison.Ordinal);
    }

    private async Task StartAsync(Action<EntityFrameworkStoreOptions> configure, Action<IServiceCollection>? services = null)
    {
        using var host = TestHost.Build(builder =>
        {
            services?.Invoke(builder.Services);
            builder.AddSqliteStore(_folder.Database).AddEntityFrameworkStore(configure);
        });
        await host.StartAsync();
        await host.StopAsync();
    }

    private async Task InstallAsync(string name)
    {
        await using var process = await StoreProcess.StartAsync(_folder, TimeProvider.System);
        await process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair(name), DateTimeOffset.MaxValue);
    }

    private string[] KeyFiles() => Directory.GetFiles(_folder.Keys, "key-*.xml");

    /// <summary>What Data Protection does by itself every 90 days.</summary>
    private void Rotate()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(_folder.Keys));
        using var provider = services.BuildServiceProvider();
        var now = TimeProvider.System.GetUtcNow();
        provider.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90));
    }

    private static async Task<string> TokenAsync(StoreProcess process) => (await process.Store.FindAsync(Sample.Key))!.Tokens!.AccessToken.Reveal();
}
