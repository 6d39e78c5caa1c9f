using System.Security.Cryptography;
using System.Text;

namespace HoopAI.Sandbox.Tests;

public sealed class JournalTests : SandboxTest
{
    [Fact]
    public async Task Says_what_arrived_and_what_was_answered()
    {
        var tokens = Platform.Install();
        var json = $$"""{"locationId":"{{SandboxSeed.LocationId}}","firstName":"Zoë"}""";
        Clock.Advance(TimeSpan.FromSeconds(3));

        await SendAsync(HttpMethod.Post, "contacts/", tokens.AccessToken, json);

        var entry = Assert.Single(Platform.Journal.Of("contacts.create-contact"));
        Assert.Equal(("POST", "/contacts/", 201), (entry.Method, entry.RawTarget, entry.Status));
        Assert.Equal((Clock.GetUtcNow(), JournalOutcome.Answered), (entry.ArrivedAt, entry.Outcome));
        Assert.Equal(("access-1", SandboxSeed.ClientId, SandboxSeed.LocationId), (entry.TokenId, entry.ClientId, entry.ResourceId));
        Assert.Equal((true, true), (entry.Counted, entry.Processed));
        Assert.Equal(json, entry.Body);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))), entry.BodyHash);
        Assert.Equal("Bearer access-1", entry.Headers["Authorization"]);
        Assert.Equal("2021-07-28", entry.Headers["Version"]);
        Assert.True(entry.Arrived <= entry.CountedAfter && entry.CountedAfter <= entry.Answered);
    }

    [Fact]
    public async Task Holds_no_token_and_no_secret()
    {
        var tokens = Platform.Install();
        await RefreshAsync(tokens.RefreshToken);
        await RefreshAsync("unknown+token");
        await GetAsync("contacts/", tokens.AccessToken);
        await GetAsync("contacts/", "garbage-token");

        var text = await Http.GetStringAsync("_sandbox/journal");

        Assert.DoesNotContain(tokens.AccessToken, text, StringComparison.Ordinal);
        Assert.DoesNotContain(tokens.RefreshToken, text, StringComparison.Ordinal);
        Assert.DoesNotContain(SandboxSeed.ClientSecret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("garbage-token", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown%2Btoken", text, StringComparison.Ordinal);
        Assert.Contains("refresh_token=refresh-1", Platform.Journal.Entries[0].Body, StringComparison.Ordinal);
        Assert.Equal("unknown", Platform.Journal.Entries[^1].TokenId);
    }

    [Fact]
    public async Task Tells_a_rotation_from_its_repetition_and_from_a_refusal()
    {
        var tokens = Platform.Install();
        await RefreshAsync(tokens.RefreshToken);
        await RefreshAsync(tokens.RefreshToken);
        Clock.Advance(TimeSpan.FromSeconds(31));
        await RefreshAsync(tokens.RefreshToken);

        var grants = Platform.Journal.Of("oauth.get-access-token").Select(entry => entry.Grant);
        Assert.Equal([new TokenGrant("refresh-1", "refresh-2", IsReplay: false), new TokenGrant("refresh-1", "refresh-2", IsReplay: true), null], grants);
    }

    [Fact]
    public async Task Knows_of_a_rotation_whose_answer_is_still_held_back()
    {
        var tokens = Platform.Install();
        using var gate = Platform.HoldNext(FaultTarget.TokenEndpoint, HoldPoint.BeforeAnswer);
        var refresh = RefreshAsync(tokens.RefreshToken);

        var held = await gate.Arrived.WaitAsync(Soon);

        Assert.Equal((JournalOutcome.Pending, "refresh-2"), (held.Outcome, held.Grant?.Issued));
        gate.Release();
        await refresh;
    }

    [Fact]
    public async Task Numbers_requests_in_the_order_of_their_arrival()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => GetAsync("nothing", null)));

        var entries = Platform.Journal.Entries;
        Assert.Equal(Enumerable.Range(1, 200).Select(number => (long)number), entries.Select(entry => entry.Sequence));
        Assert.Equal(entries.Select(entry => entry.Arrived).Order(), entries.Select(entry => entry.Arrived));
    }

    [Fact]
    public async Task Keeps_the_beginning_of_a_long_body_and_the_hash_of_all()
    {
        await SendAsync(HttpMethod.Post, "contacts/", null, new string('x', 100_000));

        var entry = Platform.Journal.Entries[^1];
        Assert.Equal((100_000, 16_384), (entry.BodyLength, entry.Body!.Length));
    }

    [Fact]
    public async Task Forgets_the_oldest_when_it_is_full()
    {
        await using var small = await HoopAISandbox.StartAsync(new SandboxOptions { JournalCapacity = 2 });
        for (var i = 0; i < 3; i++) await Http.GetAsync(new Uri(small.BaseAddress, "nothing"));

        Assert.Equal([2, 3], small.Journal.Entries.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task Lets_a_test_wait_for_a_request()
    {
        var waiting = Platform.Journal.WaitForAsync(entry => entry.Status == 404, Soon);

        await GetAsync("nothing", null);

        Assert.Equal("/nothing", (await waiting).RawTarget);
    }
}
