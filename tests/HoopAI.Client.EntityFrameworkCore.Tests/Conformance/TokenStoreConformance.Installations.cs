using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

public abstract partial class TokenStoreConformance
{
    [Fact]
    public async Task Finds_nothing_before_the_first_installation() => Assert.Null(await Store.FindAsync(Key));

    [Fact]
    public async Task Gives_back_every_value_of_an_installation()
    {
        var tokens = Pair("1");

        var saved = await Store.SaveInstallationAsync(Key, tokens);

        Assert.Equal(
            new Installation { Key = Key, Tokens = tokens, Version = 1, State = InstallationState.Active, StateSince = Clock.Now, InstalledAt = Clock.Now },
            saved);
        Assert.Equal(saved, await ReadAsync());
    }

    [Fact]
    public async Task Gives_back_a_token_that_came_alone()
    {
        var tokens = new TokenSet { AccessToken = new Secret("ünïcode-✓"), ExpiresAt = Clock.Now };

        await Store.SaveInstallationAsync(Key, tokens);

        Assert.Equal(tokens, (await ReadAsync()).Tokens);
    }

    [Fact]
    public async Task Gives_back_the_longest_tokens_and_ids()
    {
        var key = new InstallationKey(new string('c', 128), ResourceKind.Company, new string('r', 128));
        var tokens = Pair("1") with { AccessToken = new Secret(new string('a', 8192)), Scopes = [.. Enumerable.Range(0, 100).Select(i => $"some-long-module/scope-number-{i}.readonly")] };

        await Store.SaveInstallationAsync(key, tokens);

        Assert.Equal(tokens, (await Store.FindAsync(key))!.Tokens);
    }

    [Fact]
    public async Task A_second_code_exchange_replaces_the_pair_and_is_the_new_installation()
    {
        await InstallAsync("1");
        Clock.Advance(TimeSpan.FromHours(1));

        var second = await InstallAsync("2");

        Assert.Equal((2, "access-2", Clock.Now), (second.Version, second.Tokens.AccessToken.Reveal(), second.InstalledAt));
        Assert.Equal(second, await ReadAsync());
    }

    [Fact]
    public async Task A_code_exchange_ends_a_lease()
    {
        await InstallAsync("1");
        var lease = await BeginAsync();

        var second = await InstallAsync("2");

        Assert.Equal(InstallationState.Active, second.State);
        Assert.NotNull(await Store.TryBeginRefreshAsync(Key, 2, "b", Sample.Lease));
        Assert.Equal(SaveOutcome.Superseded, await Store.SaveRefreshedAsync(lease, Pair("late")));
    }

    [Fact]
    public async Task A_code_exchange_cures_an_installation_that_needs_it()
    {
        await InstallAsync("1");
        await Store.MarkNeedsReauthorizationAsync(Key, 1, "refused");

        var second = await InstallAsync("2");

        Assert.Equal((InstallationState.Active, null), (second.State, second.StateReason));
    }

    [Fact]
    public async Task Keeps_apps_kinds_resources_and_letter_case_apart()
    {
        InstallationKey[] keys =
        [
            Key,
            Key with { Kind = ResourceKind.Company },
            Key with { ResourceId = "another" },
            Key with { ResourceId = Key.ResourceId.ToUpperInvariant() },
            Key with { ClientId = "another" },
        ];
        foreach (var (index, key) in keys.Index())
        {
            await Store.SaveInstallationAsync(key, Pair($"{index}"));
        }

        foreach (var (index, key) in keys.Index())
        {
            var found = await Store.FindAsync(key);
            Assert.Equal((key, 1, $"access-{index}"), (found!.Key, found.Version, found.Tokens.AccessToken.Reveal()));
        }
    }

    [Fact]
    public async Task Lists_the_present_installations_of_one_app()
    {
        string[] ids = [.. Enumerable.Range(0, 1203).Select(i => $"location-{i}")];
        foreach (var id in ids)
        {
            await Store.SaveInstallationAsync(Sample.Location(id), Pair(id));
        }

        await Store.SaveInstallationAsync(new InstallationKey("another-app", ResourceKind.Location, "x"), Pair("x"));
        await Store.RemoveAsync(Sample.Location("location-7"));

        var listed = new List<string>();
        await foreach (var installation in Store.ListAsync(Sample.App))
        {
            Assert.Equal($"access-{installation.Key.ResourceId}", installation.Tokens.AccessToken.Reveal());
            listed.Add(installation.Key.ResourceId);
        }

        Assert.Equal(ids.Except(["location-7"]).Order(), listed.Order());
    }

    [Fact]
    public async Task Refuses_to_store_under_no_key() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveInstallationAsync(default, Pair("1")).AsTask());

    [Fact]
    public async Task Gives_up_when_told_to()
    {
        var gone = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveInstallationAsync(Key, Pair("1"), gone).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.FindAsync(Key, gone).AsTask());

        Assert.Null(await Store.FindAsync(Key));
    }
}
