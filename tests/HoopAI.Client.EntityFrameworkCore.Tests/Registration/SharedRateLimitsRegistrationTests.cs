using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.RateLimits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Registration;

public sealed class SharedRateLimitsRegistrationTests : IDisposable
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Database=none";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_database_that_other_machines_cannot_reach_does_not_start() => FailsAsync(builder => builder.AddSharedRateLimits().AddSqliteStore(_folder.Database));

    [Fact]
    public Task No_database_at_all_does_not_start() => FailsAsync(builder => builder.AddSharedRateLimits());

    [Fact]
    public Task The_last_database_named_is_the_one_that_counts() => FailsAsync(builder => builder
        .AddEntityFrameworkStore(o => o.UsePostgreSql(Nowhere).KeysFolder = _folder.Keys)
        .AddEntityFrameworkStore(o => o.UseSqlite(_folder.Database))
        .AddSharedRateLimits());

    [Fact]
    public async Task Without_a_host_the_first_use_says_the_same()
    {
        var builder = new TestBuilder();
        builder.AddSharedRateLimits();
        await using var services = builder.Services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredKeyedService<ISharedRateBudget>(""));

        Assert.Contains("UsePostgreSql", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_the_client_that_asks_alone()
    {
        var (one, other) = (new TestBuilder("one"), new TestBuilder("other"));
        one.AddEntityFrameworkStore(o => o.UsePostgreSql(Nowhere).KeysFolder = _folder.Keys).AddSharedRateLimits().AddSharedRateLimits();
        await using var services = one.Services.BuildServiceProvider();

        Assert.Single(services.GetKeyedServices<ISharedRateBudget>(one.Name));
        Assert.Empty(services.GetKeyedServices<ISharedRateBudget>(other.Name));
        Assert.Empty(services.GetServices<ISharedRateBudget>());
    }

    [SkippableFact]
    public async Task A_host_on_postgresql_starts_and_shares()
    {
        await using var database = await PostgreSqlDatabase.EmptyAsync();
        using var host = TestHost.Build(builder => builder
            .AddSharedRateLimits()
            .AddEntityFrameworkStore(o => o.UsePostgreSql(database.ConnectionString).MigrateAtStart = true)
            .AddEntityFrameworkStore(o => o.KeysFolder = PostgreSqlDatabase.Keys));
        await host.StartAsync();

        var grant = await host.Services.GetRequiredKeyedService<ISharedRateBudget>("").ExchangeAsync(Budgets.Exchange(3));

        Assert.Equal(3, grant.Permits.Count);
        await host.StopAsync();
    }

    private static async Task FailsAsync(Action<IHoopAIBuilder> configure)
    {
        using var host = TestHost.Build(configure);

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("AddSharedRateLimits needs PostgreSQL", exception.Message, StringComparison.Ordinal);
    }
}
