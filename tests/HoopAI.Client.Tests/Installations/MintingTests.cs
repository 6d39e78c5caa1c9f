using HoopAI.Client.Tests.StateTable;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;

namespace HoopAI.Client.Tests.Installations;

/// <summary>Location tokens that are bought with a company's.</summary>
public sealed class MintingTests
{
    private const string MintOperation = "oauth.get-location-access-token";
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_location_without_an_installation_gets_one_from_its_company()
    {
        await using var world = await InstalledOnCompanyAsync();
        var process = world.Start();
        var caller = process.Hoop.ForLocation(SandboxSeed.LocationId, SandboxSeed.CompanyId);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => caller.CallAsync())).Within();

        Assert.Single(world.Platform.Journal.Of(MintOperation));
        var stored = await world.StoredAsync();
        Assert.Equal((SandboxSeed.LocationId, SandboxSeed.CompanyId, "Location"), (stored.Tokens!.LocationId, stored.Tokens.CompanyId, stored.Tokens.UserType));
        await process.CallAsync().Within();
    }

    [Fact]
    public async Task A_dead_one_gets_another_and_nobody_is_alarmed()
    {
        await using var world = await InstalledOnCompanyAsync();
        await world.InstallExpiredAsync();
        world.Platform.RevokeRefreshTokens();
        var process = world.Start();

        await process.CallAsync().Within();

        Assert.Empty(process.Lost);
        Assert.Equal(InstallationState.Active, (await world.StoredAsync()).State);
        Assert.Single(world.Platform.Journal.Of(MintOperation));
    }

    [Fact]
    public async Task The_token_endpoints_limit_does_not_stand_in_the_way()
    {
        await using var world = await InstalledOnCompanyAsync();
        await world.InstallExpiredAsync();
        var process = world.Start();
        for (var i = 0; i < 2; i++)
        {
            await process.Hoop.Authorization.RefreshAsync(HoopAIResource.Location(SandboxSeed.LocationId)).Within();
        }

        world.Platform.RevokeRefreshTokens();
        world.Platform.ExpireAccessTokens();

        await process.CallAsync().Within();

        Assert.Empty(process.Lost);
    }

    [Fact]
    public async Task One_that_was_dead_before_gets_another_too()
    {
        await using var world = await InstalledOnCompanyAsync();
        var installation = await world.InstallExpiredAsync();
        await world.Store.MarkNeedsReauthorizationAsync(World.Location, installation.Version, "as told");

        await world.Start().CallAsync().Within();

        Assert.Equal(InstallationState.Active, (await world.StoredAsync()).State);
    }

    [Fact]
    public async Task Without_a_company_the_dead_one_stays_dead_and_the_app_is_told()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        world.Platform.RevokeRefreshTokens();
        var process = world.Start();

        await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => process.CallAsync().Within());

        Assert.True(process.Lost.TryTake(out var lost, TimeSpan.FromSeconds(20)));
        Assert.Equal(InstallationState.NeedsReauthorization, lost.State);
    }

    [Fact]
    public async Task A_company_that_does_not_cover_the_location_is_asked_a_few_times_a_minute_at_most()
    {
        await using var world = await World.CreateAsync();
        await world.InstallAsync(SandboxSeed.ForeignCompanyId, Day, DateTimeOffset.MaxValue);
        var caller = world.Start().Hoop.ForLocation(SandboxSeed.LocationId, SandboxSeed.ForeignCompanyId);

        for (var i = 0; i < 20; i++)
        {
            var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.CallAsync().Within());
            Assert.Equal(AuthorizationFailure.NotInstalled, fault.Failure);
        }

        Assert.InRange(world.Platform.Journal.Of(MintOperation).Count, 1, 3);
    }

    [Fact]
    public async Task Switched_off_nothing_is_minted()
    {
        await using var world = await InstalledOnCompanyAsync();
        var caller = world.Start(options => options.MintsLocationTokens = false).Hoop.ForLocation(SandboxSeed.LocationId, SandboxSeed.CompanyId);

        await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.CallAsync().Within());

        Assert.Empty(world.Platform.Journal.Of(MintOperation));
    }

    [Fact]
    public async Task Tokens_without_a_refresh_token_are_minted_again_before_they_expire()
    {
        await using var world = await InstalledOnCompanyAsync(new SandboxOptions { LocationTokensCanBeRefreshed = false });
        var process = world.Start();
        await process.Hoop.ForLocation(SandboxSeed.LocationId, SandboxSeed.CompanyId).CallAsync().Within();
        Assert.Null((await world.StoredAsync()).Tokens!.RefreshToken);
        world.Clock.Advance(TimeSpan.FromHours(23));
        process.Maintain();

        Assert.Equal(SaveOutcome.Saved, await process.SavedAsync());

        Assert.Equal(2, world.Platform.Journal.Of(MintOperation).Count);
        Assert.Equal(2, (await world.StoredAsync()).Version);
    }

    [Fact]
    public async Task Tokens_without_a_refresh_token_are_minted_again_when_they_are_refused()
    {
        await using var world = await InstalledOnCompanyAsync(new SandboxOptions { LocationTokensCanBeRefreshed = false });
        var process = world.Start();
        await process.Hoop.ForLocation(SandboxSeed.LocationId, SandboxSeed.CompanyId).CallAsync().Within();
        world.Platform.ExpireAccessTokens();

        await process.CallAsync().Within();

        Assert.Equal(2, world.Platform.Journal.Of(MintOperation).Count);
        Assert.Equal(2, (await world.StoredAsync()).Version);
    }

    [Fact]
    public async Task An_uninstall_while_tokens_are_minted_is_not_undone()
    {
        await using var world = await InstalledOnCompanyAsync();
        var process = world.Start();
        using var answer = world.Platform.HoldNext(MintOperation, HoldPoint.BeforeAnswer);
        var mint = process.Hoop.Installations.MintLocationAsync(SandboxSeed.CompanyId, SandboxSeed.LocationId);
        await answer.Arrived.Within();
        Assert.Equal(1, await process.Hoop.Installations.HandleUninstallAsync(new UninstallNotice { CompanyId = SandboxSeed.CompanyId }));

        answer.Release();

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => mint.Within());
        Assert.Equal(AuthorizationFailure.NotInstalled, fault.Failure);
        Assert.Null(await world.Store.FindAsync(World.Location));
    }

    [Fact]
    public async Task Minting_on_request_replaces_what_is_there()
    {
        await using var world = await InstalledOnCompanyAsync();
        await world.InstallExpiredAsync();

        var minted = await world.Start().Hoop.Installations.MintLocationAsync(SandboxSeed.CompanyId, SandboxSeed.LocationId).Within();

        Assert.Equal(2, minted.Version);
        Assert.Equal(minted.Tokens, (await world.StoredAsync()).Tokens);
    }

    private static async Task<World> InstalledOnCompanyAsync(SandboxOptions? options = null)
    {
        var world = await World.CreateAsync(options);
        await world.InstallAsync(SandboxSeed.CompanyId, Day, DateTimeOffset.MaxValue);
        return world;
    }
}
