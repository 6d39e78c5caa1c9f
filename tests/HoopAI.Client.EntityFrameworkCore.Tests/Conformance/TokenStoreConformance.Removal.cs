using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

public abstract partial class TokenStoreConformance
{
    [Fact]
    public async Task What_is_removed_is_gone_for_every_method()
    {
        await InstallAsync();

        Assert.True(await Store.RemoveAsync(Key));

        Assert.Null(await Store.FindAsync(Key));
        Assert.Null(await Store.TryBeginRefreshAsync(Key, 1, "a", Sample.Lease));
        Assert.False(await Store.MarkNeedsReauthorizationAsync(Key, 1, "refused"));
        Assert.False(await Store.RemoveAsync(Key));
    }

    [Fact]
    public async Task Removing_what_was_never_there_says_so() => Assert.False(await Store.RemoveAsync(Key));

    [Fact]
    public async Task A_save_after_an_uninstall_says_removed_and_brings_nothing_back()
    {
        await InstallAsync("1");
        var lease = await BeginAsync();
        await Store.RemoveAsync(Key);

        Assert.Equal(SaveOutcome.Removed, await Store.SaveRefreshedAsync(lease, Pair("2")));
        await Store.EndRefreshAsync(lease);

        Assert.Null(await Store.FindAsync(Key));
        Assert.Empty(await Store.ListAsync(Sample.App).ToListAsync());
    }

    [Fact]
    public async Task The_version_goes_on_over_an_uninstall()
    {
        await InstallAsync("1");
        await Store.SaveRefreshedAsync(await BeginAsync(), Pair("2"));
        await Store.RemoveAsync(Key);
        Clock.Advance(TimeSpan.FromHours(1));

        var again = await InstallAsync("3");

        Assert.Equal((3, InstallationState.Active, Clock.Now), (again.Version, again.State, again.InstalledAt));
    }

    [Fact]
    public async Task What_was_begun_before_an_uninstall_cannot_touch_the_installation_after_it()
    {
        await InstallAsync("1");
        var before = await BeginAsync();
        await Store.RemoveAsync(Key);
        var again = await InstallAsync("2");

        Assert.Equal(SaveOutcome.Superseded, await Store.SaveRefreshedAsync(before, Pair("stale")));
        Assert.False(await Store.MarkNeedsReauthorizationAsync(Key, before.Version, "refused"));
        await Store.EndRefreshAsync(before);

        Assert.Equal(again, await ReadAsync());
    }
}
