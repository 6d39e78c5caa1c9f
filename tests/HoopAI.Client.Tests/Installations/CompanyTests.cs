using HoopAI.Client.Tests.StateTable;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;

namespace HoopAI.Client.Tests.Installations;

/// <summary>Bulk installs, in either order of webhook and code exchange; and uninstalls.</summary>
public sealed class CompanyTests
{
    private const string MintOperation = "oauth.get-location-access-token";
    private static readonly InstallNotice Notice = new() { CompanyId = SandboxSeed.CompanyId, LocationId = SandboxSeed.LocationId };

    [Fact]
    public async Task A_bulk_install_gives_every_location_tokens_and_may_be_run_again()
    {
        await using var world = await World.CreateAsync(new SandboxOptions { Limits = new RateLimitSettings { Enforced = false } });
        for (var i = 0; i < 230; i++)
        {
            world.Platform.Locations.Add($"location-{i:000}");
        }

        var process = world.Start();
        var company = await ExchangeAsync(world, process);
        Assert.True(company.Tokens!.IsBulkInstallation);

        var first = await process.Hoop.Installations.SynchronizeCompanyAsync(company.Key.ResourceId).Within();
        var second = await process.Hoop.Installations.SynchronizeCompanyAsync(company.Key.ResourceId).Within();

        Assert.Equal((232, 232, 0, 0), (first.Locations, first.Minted, first.Kept, first.Failures.Count));
        Assert.Equal((232, 0, 232, 0), (second.Locations, second.Minted, second.Kept, second.Failures.Count));
        Assert.Equal(233, await process.Hoop.Installations.ListAsync().CountAsync());
        await process.CallAsync().Within();
    }

    [Fact]
    public async Task One_location_that_fails_does_not_hold_up_the_others()
    {
        await using var world = await World.CreateAsync();
        var process = world.Start();
        await ExchangeAsync(world, process);
        world.Platform.Locations.Deactivate(SandboxSeed.SecondLocationId);

        var result = await process.Hoop.Installations.SynchronizeCompanyAsync(SandboxSeed.CompanyId).Within();

        Assert.Equal((2, 1), (result.Locations, result.Minted));
        Assert.Contains("Location is not active", result.Failures[SandboxSeed.SecondLocationId].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_ahead_of_the_code_exchange_changes_nothing_and_loses_nothing()
    {
        await using var world = await World.CreateAsync();
        var process = world.Start();

        Assert.Null(await process.Hoop.Installations.HandleInstallAsync(Notice).Within());
        await ExchangeAsync(world, process);
        await process.Hoop.Installations.SynchronizeCompanyAsync(SandboxSeed.CompanyId).Within();

        await process.CallAsync().Within();
    }

    [Fact]
    public async Task A_webhook_after_the_code_exchange_mints_once_however_often_it_comes()
    {
        await using var world = await World.CreateAsync();
        var process = world.Start();
        await ExchangeAsync(world, process);

        var installation = await process.Hoop.Installations.HandleInstallAsync(Notice).Within();
        await process.Hoop.Installations.HandleInstallAsync(Notice).Within();
        await process.Hoop.Installations.SynchronizeCompanyAsync(SandboxSeed.CompanyId).Within();

        Assert.Equal(World.Location, installation!.Key);
        Assert.Equal(1, installation.Version);
        Assert.Equal(2, world.Platform.Journal.Of(MintOperation).Count);
    }

    [Fact]
    public async Task A_notice_for_another_app_is_ignored()
    {
        await using var world = await World.CreateAsync();
        await world.InstallExpiredAsync();
        var installations = world.Start().Hoop.Installations;

        Assert.Null(await installations.HandleInstallAsync(Notice with { AppId = "another" }));
        Assert.Equal(0, await installations.HandleUninstallAsync(new UninstallNotice { AppId = "another", LocationId = SandboxSeed.LocationId }));
        Assert.Equal(1, await installations.HandleUninstallAsync(new UninstallNotice { AppId = "678a5616a242015e93d1cfa8", LocationId = SandboxSeed.LocationId }));
    }

    [Fact]
    public async Task An_uninstall_from_a_company_ends_its_locations_too()
    {
        await using var world = await World.CreateAsync();
        var process = world.Start();
        await ExchangeAsync(world, process);
        await process.Hoop.Installations.SynchronizeCompanyAsync(SandboxSeed.CompanyId).Within();
        await world.InstallAsync(SandboxSeed.ForeignLocationId, TimeSpan.FromDays(1), DateTimeOffset.MaxValue);
        await process.CallAsync().Within();

        Assert.Equal(3, await process.Hoop.Installations.HandleUninstallAsync(new UninstallNotice { CompanyId = SandboxSeed.CompanyId }));

        Assert.Equal([SandboxSeed.ForeignLocationId], (await process.Hoop.Installations.ListAsync().ToListAsync()).Select(installation => installation.Key.ResourceId));
        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => process.CallAsync().Within());
        Assert.Equal(AuthorizationFailure.NotInstalled, fault.Failure);
    }

    [Fact]
    public async Task An_uninstall_that_is_older_than_the_installation_is_ignored()
    {
        await using var world = await World.CreateAsync();
        var before = world.Clock.GetUtcNow();
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.InstallExpiredAsync();
        var process = world.Start();
        var late = new UninstallNotice { LocationId = SandboxSeed.LocationId, OccurredAt = before };

        Assert.Equal(0, await process.Hoop.Installations.HandleUninstallAsync(late));
        await process.CallAsync().Within();
        Assert.Equal(1, await process.Hoop.Installations.HandleUninstallAsync(late with { OccurredAt = world.Clock.GetUtcNow() }));
    }

    private static async Task<Installation> ExchangeAsync(World world, Process process)
    {
        var page = new Uri($"{world.Platform.AuthorizationPage}?response_type=code&client_id={SandboxSeed.ClientId}&redirect_uri={Uri.EscapeDataString(SandboxSeed.RedirectUri)}&scope={Uri.EscapeDataString(string.Join(' ', world.Platform.Scopes))}");
        var back = await world.Platform.PickAsync(page, SandboxSeed.CompanyId);
        return await process.Hoop.Authorization.ExchangeCodeAsync(back.Query.Split("code=")[1], SandboxSeed.RedirectUri).Within();
    }
}
