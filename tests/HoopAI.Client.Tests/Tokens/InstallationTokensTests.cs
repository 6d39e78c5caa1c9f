using HoopAI.Client.Pipeline;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Tests.Tokens;

public sealed class InstallationTokensTests
{
    private static readonly InstallationKey Key = new("app1", ResourceKind.Location, "loc1");
    private readonly ManualTime _time = new();
    private readonly Fetcher _fetcher = new();

    [Fact]
    public void Reads_a_good_token_without_allocating()
    {
        var tokens = Create();
        tokens.Adopt(Token(1));
        _ = tokens.GetAsync(default);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            _ = tokens.GetAsync(default).AtOnce();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, _fetcher.Flights);
    }

    [Fact]
    public async Task A_caller_reads_it_without_allocating_and_without_the_store()
    {
        await using var bench = new ClientBench();
        await bench.InstallAsync();
        var caller = bench.Services.GetRequiredKeyedService<ClientCore>("").InstallationCaller(ClientBench.Location);
        _ = await caller.GetTokenAsync(default);
        var reads = bench.Store.Reads;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100_000; i++)
        {
            _ = caller.GetTokenAsync(default).AtOnce()!.Header;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(reads, bench.Store.Reads);
        Assert.Empty(bench.Platform.Requests);
    }

    [Fact]
    public void Keeps_the_newer_of_two_tokens()
    {
        var tokens = Create();
        tokens.Adopt(Token(5));
        tokens.Adopt(Token(4));

        Assert.Equal(5, tokens.GetAsync(default).AtOnce().Version);
    }

    [Fact]
    public async Task Does_not_keep_what_lands_after_it_was_told_to_forget()
    {
        var tokens = Create();
        var first = tokens.GetAsync(default).AsTask();
        await _fetcher.Started.Within();
        tokens.Forget();
        _fetcher.Land(Token(1));
        await first.Within();

        var second = tokens.GetAsync(default).AsTask();
        _fetcher.Land(Token(2));

        Assert.Equal(2, (await second.Within()).Version);
        Assert.Equal(2, _fetcher.Flights);
    }

    [Fact]
    public async Task Takes_off_again_after_a_crash()
    {
        var tokens = Create();
        var first = tokens.GetAsync(default).AsTask();
        await _fetcher.Started.Within();
        _fetcher.Crash(new TokenStoreException("away"));
        await Assert.ThrowsAsync<TokenStoreException>(() => first.Within());

        var second = tokens.GetAsync(default).AsTask();
        _fetcher.Land(Token(1));

        Assert.Equal(1, (await second.Within()).Version);
    }

    [Fact]
    public async Task Hands_out_what_came_meanwhile_for_an_older_token_that_was_refused()
    {
        var tokens = Create();
        tokens.Adopt(Token(2));

        var replaced = await tokens.ReplaceAsync(Token(1), default);

        Assert.Equal(2, replaced!.Version);
        Assert.Equal(0, _fetcher.Flights);
    }

    [Fact]
    public async Task Gives_every_waiter_an_exception_of_its_own()
    {
        var tokens = Create();
        var first = tokens.GetAsync(default).AsTask();
        var second = tokens.GetAsync(default).AsTask();
        _fetcher.Land(new TokenResult(AuthorizationFailure.NotInstalled, "not there"));

        var one = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => first.Within());
        var two = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => second.Within());

        Assert.NotSame(one, two);
        Assert.Equal(1, _fetcher.Flights);
    }

    private InstallationTokens Create() => new(Key, new InstallationParts(_fetcher, new TokenRefreshOptions(), _time, default));

    private AccessToken Token(long version) => new(new Secret($"t{version}"), _time.GetUtcNow().AddDays(1), version);

    private sealed class Fetcher : ITokenFetcher
    {
        private readonly System.Threading.Channels.Channel<Func<TokenResult>> _landings = System.Threading.Channels.Channel.CreateUnbounded<Func<TokenResult>>();
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _flights;

        public int Flights => _flights;

        public Task Started => _started.Task;

        public void Land(AccessToken token) => Land(new TokenResult(token));

        public void Land(TokenResult result) => _landings.Writer.TryWrite(() => result);

        public void Crash(Exception fault) => _landings.Writer.TryWrite(() => throw fault);

        public async Task<TokenResult> FetchAsync(InstallationKey key, string? companyId, AccessToken? known, RefreshReason reason, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _flights);
            _started.TrySetResult();
            return (await _landings.Reader.ReadAsync(cancellationToken))();
        }
    }
}
