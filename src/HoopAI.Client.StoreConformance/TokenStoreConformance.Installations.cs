using HoopAI.Client.Tokens;

namespace HoopAI.Client.StoreConformance;

public abstract partial class TokenStoreConformance
{
    [SkippableFact]
    public async Task Finds_nothing_before_the_first_installation() => Assert.Null(await Store.FindAsync(Key));

    [SkippableFact]
    public async Task Gives_back_every_value_of_an_installation()
    {
        var tokens = Pair("1");

        var due = new DateTimeOffset(2026, 11, 23, 10, 0, 0, 123, TimeSpan.Zero);

        var (saved, moment) = await TimeAsync(() => Store.SaveInstallationAsync(Key, tokens, due));

        Assert.Equal(
            new Installation
            {
                Key = Key, Tokens = tokens, Version = 1, State = InstallationState.Active, StateSince = saved.StateSince, InstalledAt = saved.StateSince, RefreshDueAt = due,
            },
            saved);
        moment.AssertContains(saved.InstalledAt);
        Assert.Equal(saved, await ReadAsync());
    }

    [SkippableFact]
    public async Task Gives_back_a_token_that_came_alone()
    {
        var tokens = new TokenSet { AccessToken = new Secret("ünïcode-✓"), ExpiresAt = Pair("1").ExpiresAt };

        await Store.SaveInstallationAsync(Key, tokens, DateTimeOffset.MaxValue);

        Assert.Equal(tokens, (await ReadAsync()).Tokens);
    }

    [SkippableFact]
    public async Task Gives_back_the_longest_tokens_and_ids()
    {
        var key = new InstallationKey(new string('c', 128), ResourceKind.Company, new string('r', 128));
        var tokens = Pair("1") with { AccessToken = new Secret(new string('a', 8192)), Scopes = [.. Enumerable.Range(0, 100).Select(i => $"some-long-module/scope-number-{i}.readonly")] };

        await Store.SaveInstallationAsync(key, tokens, DateTimeOffset.MaxValue);

        Assert.Equal(tokens, (await Store.FindAsync(key))!.Tokens);
    }

    [SkippableFact]
    public async Task A_second_code_exchange_replaces_the_pair_and_is_the_new_installation()
    {
        await InstallAsync("1");
        await AdvanceAsync(TimeSpan.FromHours(1));

        var (second, moment) = await TimeAsync(() => new ValueTask<Installation>(InstallAsync("2")));

        Assert.Equal((2, "access-2", DateTimeOffset.MaxValue), (second.Version, second.Tokens!.AccessToken.Reveal(), second.RefreshDueAt));
        moment.AssertContains(second.InstalledAt);
        Assert.Equal(second, await ReadAsync());
    }

    [SkippableFact]
    public async Task A_code_exchange_ends_a_lease()
    {
        await InstallAsync("1");
        var lease = await BeginAsync();

        var second = await InstallAsync("2");

        Assert.Equal(InstallationState.Active, second.State);
        Assert.NotNull(await Store.TryBeginRefreshAsync(Key, 2, "b", Sample.Lease));
        Assert.Equal(SaveOutcome.Superseded, await SaveAsync(lease, "late"));
    }

    [SkippableFact]
    public async Task A_code_exchange_cures_an_installation_that_needs_it()
    {
        await InstallAsync("1");
        await Store.MarkNeedsReauthorizationAsync(Key, 1, "refused");

        var second = await InstallAsync("2");

        Assert.Equal((InstallationState.Active, null), (second.State, second.StateReason));
    }

    [SkippableFact]
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
            await Store.SaveInstallationAsync(key, Pair($"{index}"), DateTimeOffset.MaxValue);
        }

        foreach (var (index, key) in keys.Index())
        {
            var found = await Store.FindAsync(key);
            Assert.Equal((key, 1, $"access-{index}"), (found!.Key, found.Version, found.Tokens!.AccessToken.Reveal()));
        }
    }

    [SkippableFact]
    public async Task Lists_the_present_installations_of_one_app()
    {
        string[] ids = [.. Enumerable.Range(0, 503).Select(i => $"location-{i}")];
        foreach (var id in ids)
        {
            await Store.SaveInstallationAsync(Sample.Location(id), Pair(id), DateTimeOffset.MaxValue);
        }

        await Store.SaveInstallationAsync(new InstallationKey("another-app", ResourceKind.Location, "x"), Pair("x"), DateTimeOffset.MaxValue);
        await Store.RemoveAsync(Sample.Location("location-7"));

        var listed = new List<string>();
        await foreach (var installation in Store.ListAsync(Sample.App))
        {
            Assert.Equal($"access-{installation.Key.ResourceId}", installation.Tokens!.AccessToken.Reveal());
            listed.Add(installation.Key.ResourceId);
        }

        Assert.Equal(ids.Except(["location-7"]).Order(), listed.Order());
    }

    [SkippableFact]
    public async Task Refuses_to_store_under_no_key() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.SaveInstallationAsync(default, Pair("1"), DateTimeOffset.MaxValue).AsTask());

    [SkippableFact]
    public async Task Gives_up_when_told_to()
    {
        var gone = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveInstallationAsync(Key, Pair("1"), DateTimeOffset.MaxValue, gone).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.FindAsync(Key, gone).AsTask());

        Assert.Null(await Store.FindAsync(Key));
    }
}
