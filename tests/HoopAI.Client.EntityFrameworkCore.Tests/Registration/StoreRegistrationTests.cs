using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Registration;

public sealed class StoreRegistrationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_short_form_is_ready_when_the_host_has_started()
    {
        using var host = TestHost.Build(builder => builder.AddSqliteStore(_folder.Database));
        await host.StartAsync();

        await host.Services.GetRequiredService<ITokenStore>().SaveInstallationAsync(Sample.Key, Sample.Pair("1"), DateTimeOffset.MaxValue);

        await host.StopAsync();
    }

    [Fact]
    public async Task A_host_without_tables_does_not_start_and_says_why()
    {
        using var host = TestHost.Build(builder => builder.AddEntityFrameworkStore(o => o.UseSqlite(_folder.Database)));

        var exception = await Assert.ThrowsAsync<TokenStoreException>(() => host.StartAsync());

        Assert.Contains("MigrateAtStart", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_whose_tables_were_made_before_starts()
    {
        using var host = TestHost.Build(builder => builder.AddEntityFrameworkStore(o => o.UseSqlite(_folder.Database)));
        await host.Services.MigrateHoopAIStoreAsync();

        await host.StartAsync();
        await host.StopAsync();
    }

    [Fact]
    public Task A_store_without_a_database_does_not_start() => FailsAsync(_ => { }, "UseSqlite");

    [Fact]
    public Task Two_key_rings_are_one_too_many() => FailsAsync(
        o =>
        {
            o.UseSqlite(_folder.Database).KeysFolder = _folder.Keys;
            o.UseApplicationKeys = true;
        },
        "Set one of them");

    [Fact]
    public Task Keys_of_an_application_that_has_none_are_missed_at_start() =>
        FailsAsync(o => o.UseSqlite(_folder.Database).UseApplicationKeys = true, "AddDataProtection");

    [Fact]
    public Task An_empty_keys_folder_name_is_missed_at_start() => FailsAsync(o => o.UseSqlite(_folder.Database).KeysFolder = "", "Set KeysFolder");

    [Fact]
    public async Task The_applications_keys_are_used_when_asked_for()
    {
        await using var process = await StoreProcess.StartAsync(
            _folder,
            TimeProvider.System,
            o => o.UseApplicationKeys = true,
            services => services.AddDataProtection().SetApplicationName("my app").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(_folder.Root, "app-keys"))));

        await process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1"), DateTimeOffset.MaxValue);

        Assert.Equal("access-1", (await process.Store.FindAsync(Sample.Key))!.Tokens!.AccessToken.Reveal());
        Assert.False(Directory.Exists(_folder.Keys));
        Assert.Single(Directory.GetFiles(Path.Combine(_folder.Root, "app-keys")));
    }

    [Fact]
    public async Task A_protector_of_ones_own_replaces_data_protection()
    {
        await using var process = await StoreProcess.StartAsync(
            _folder, TimeProvider.System, services: services => services.AddSingleton<ITokenProtector, ReversingProtector>());

        await process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1"), DateTimeOffset.MaxValue);

        Assert.Equal("access-1", (await process.Store.FindAsync(Sample.Key))!.Tokens!.AccessToken.Reveal());
        Assert.False(Directory.Exists(_folder.Keys));
    }

    [Fact]
    public async Task The_database_replaces_a_store_in_memory()
    {
        var builder = new TestBuilder();
        builder.Services.AddSingleton<ITokenStore>(new InMemoryTokenStore());
        builder.AddSqliteStore(_folder.Database);
        await using var services = builder.Services.BuildServiceProvider();

        Assert.IsNotType<InMemoryTokenStore>(Assert.Single(services.GetServices<ITokenStore>()));
    }

    [Theory]
    [InlineData("Data Source=hoopai.db")]
    [InlineData(":memory:")]
    [InlineData(" ")]
    public void A_path_that_is_none_is_refused_at_once(string path)
    {
        var options = new EntityFrameworkStoreOptions();

        Assert.Throws<ArgumentException>(() => options.UseSqlite(path));
    }

    [Fact]
    public async Task Migrating_without_a_store_says_what_is_missing()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => services.MigrateHoopAIStoreAsync());

        Assert.Contains("AddEntityFrameworkStore", exception.Message, StringComparison.Ordinal);
    }

    private static async Task FailsAsync(Action<EntityFrameworkStoreOptions> configure, string fix)
    {
        using var host = TestHost.Build(builder => builder.AddEntityFrameworkStore(configure));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(fix, exception.Message, StringComparison.Ordinal);
    }

    private sealed class ReversingProtector : ITokenProtector
    {
        public byte[] Protect(InstallationKey key, TokenPart part, Tokens.Secret token) =>
            [.. System.Text.Encoding.UTF8.GetBytes(token.Reveal()).Reverse()];

        public Tokens.Secret Unprotect(InstallationKey key, TokenPart part, byte[] protectedToken) =>
            new(System.Text.Encoding.UTF8.GetString([.. protectedToken.Reverse()]));
    }
}
