using HoopAI.Client.Tokens;

namespace HoopAI.Client.StoreConformance;

public abstract partial class TokenStoreConformance
{
    [SkippableFact]
    public async Task What_is_removed_is_gone_for_every_method()
    {
        await InstallAsync();

        Assert.True(await Store.RemoveAsync(Key));

        Assert.Null(await Store.FindAsync(Key));
        Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "a", Sample.Lease));
        Assert.False(await Store.MarkNeedsReauthorizationAsync(Key, 1, "refused"));
        Assert.False(await Store.RemoveAsync(Key));
    }

    [SkippableFact]
    public async Task Removing_what_was_never_there_says_so() => Assert.False(await Store.RemoveAsync(Key));

    [SkippableFact]
    public async Task A_save_after_an_uninstall_says_removed_and_brings_nothing_back()
    {
        await InstallAsync("1");
        var lease = await BeginAsync();
        await Store.RemoveAsync(Key);

        Assert.Equal(SaveOutcome.Removed, await SaveAsync(lease, "2"));
        await Store.EndRefreshAsync(lease);

        Assert.Null(await Store.FindAsync(Key));
        Assert.Empty(await Store.ListAsync(Sample.App).ToListAsync());
    }

    [SkippableFact]
    public async Task The_version_goes_on_over_an_uninstall()
    {
        await InstallAsync("1");
        await SaveAsync(await BeginAsync(), "2");
        await Store.RemoveAsync(Key);
        await AdvanceAsync(TimeSpan.FromHours(1));

        var (again, moment) = await TimeAsync(() => new ValueTask<Installation>(InstallAsync("3")));

        Assert.Equal((3, InstallationState.Active), (again.Version, again.State));
        moment.AssertContains(again.InstalledAt);
    }

    [SkippableFact]
    public async Task An_uninstall_older_than_the_installation_is_ignored()
    {
        var uninstalledAt = await Store.GetTimeAsync();
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        var installed = await InstallAsync();

        Assert.False(await Store.RemoveAsync(Key, uninstalledAt));
        Assert.Equal(0, await Store.RemoveCompanyAsync(Sample.App, Sample.CompanyId, uninstalledAt));

        Assert.Equal(installed, await ReadAsync());
    }

    [SkippableFact]
    public async Task An_uninstall_as_old_as_the_installation_or_younger_removes_it()
    {
        var installed = await InstallAsync();
        Assert.True(await Store.RemoveAsync(Key, installed.InstalledAt));

        await InstallAsync();
        Assert.True(await Store.RemoveAsync(Key, (await Store.GetTimeAsync()).AddMinutes(1)));

        Assert.Null(await Store.FindAsync(Key));
    }

    [SkippableFact]
    public async Task A_refresh_does_not_make_an_installation_younger()
    {
        await InstallAsync();
        await AdvanceAsync(TimeSpan.FromHours(1));
        var uninstalledAt = await Store.GetTimeAsync();
        await AdvanceAsync(TimeSpan.FromHours(1));
        await SaveAsync(await BeginAsync(), "2");

        Assert.True(await Store.RemoveAsync(Key, uninstalledAt));
    }

    [SkippableFact]
    public async Task A_company_goes_with_the_locations_that_name_it_and_nothing_else()
    {
        InstallationKey[] gone = [Sample.Company(Sample.CompanyId), Sample.Location("one"), Sample.Location("two")];
        InstallationKey[] stay = [Sample.Company("another"), Sample.Location("three"), Sample.Location(Sample.CompanyId), gone[1] with { ClientId = "another-app" }];
        foreach (var key in gone.Concat(stay))
        {
            var company = gone.Contains(key) || key.ClientId != Sample.App ? Sample.CompanyId : key.Kind == ResourceKind.Company ? "another" : null;
            await Store.SaveInstallationAsync(key, Pair("1") with { CompanyId = company }, DateTimeOffset.MaxValue);
        }

        var lease = await Store.TryBeginRefreshAsync(gone[1], 1, "a", Sample.Lease);
        await Store.RemoveAsync(gone[2]);

        Assert.Equal(2, await Store.RemoveCompanyAsync(Sample.App, Sample.CompanyId));

        Assert.Equal(SaveOutcome.Removed, await SaveAsync(lease!, "2"));
        foreach (var key in gone)
        {
            Assert.Null(await Store.FindAsync(key));
        }

        foreach (var key in stay)
        {
            Assert.NotNull(await Store.FindAsync(key));
        }
    }

    [SkippableFact]
    public async Task A_company_whose_own_tokens_do_not_name_it_goes_by_its_key()
    {
        await Store.SaveInstallationAsync(Sample.Company("lonely"), Pair("1") with { CompanyId = null }, DateTimeOffset.MaxValue);

        Assert.Equal(1, await Store.RemoveCompanyAsync(Sample.App, "lonely"));
    }

    [SkippableFact]
    public async Task What_was_begun_before_an_uninstall_cannot_touch_the_installation_after_it()
    {
        await InstallAsync("1");
        var before = await BeginAsync();
        await Store.RemoveAsync(Key);
        var again = await InstallAsync("2");

        Assert.Equal(SaveOutcome.Superseded, await SaveAsync(before, "stale"));
        Assert.False(await Store.MarkNeedsReauthorizationAsync(Key, before.Version, "refused"));
        await Store.EndRefreshAsync(before);

        Assert.Equal(again, await ReadAsync());
    }
}
