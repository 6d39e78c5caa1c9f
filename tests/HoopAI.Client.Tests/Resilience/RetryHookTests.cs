using System.Net;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.Resilience;

public sealed class RetryHookTests
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task Tell_the_app_of_each_repetition_before_the_wait()
    {
        var told = new List<RetryArguments>();
        await using var bench = new ClientBench(options => options.Retries.OnRetry = (args, _) =>
        {
            told.Add(args);
            return default;
        });
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(HttpStatusCode.BadGateway, HttpStatusCode.TooManyRequests);

        var call = caller.GetAsync();
        await bench.Time.PassAsync(First);
        await bench.Time.PassAsync(TimeSpan.FromSeconds(10));
        await call.Within();

        Assert.Equal([(1, HttpStatusCode.BadGateway, First, true), (2, HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(10), true)],
            told.Select(args => (args.Attempt, args.Status!.Value, args.Delay, args.MayHaveBeenProcessed)));
        Assert.All(told, args => Assert.Equal(("get-contact", HttpMethod.Get, ClientBench.Location, true), (args.Operation!.Id, args.Method, args.Resource!.Value, args.IsRepeatedByDefault)));
        Assert.All(told, args => Assert.DoesNotContain("secret", args.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Can_forbid_a_repetition()
    {
        await using var bench = new ClientBench(options => options.Retries.ShouldRetry = args => args.IsRepeatedByDefault && args.Status != HttpStatusCode.BadGateway);
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<HoopAIServerException>(() => caller.GetAsync().Within());

        Assert.Single(bench.Platform.Calls);
    }

    [Fact]
    public async Task Can_allow_a_repetition_at_the_apps_own_word_within_the_attempts()
    {
        await using var bench = new ClientBench();
        var caller = (await bench.InstallAsync()).With(new CallOptions { Attempts = 3, ShouldRetry = args => args.Status == HttpStatusCode.InternalServerError });
        bench.Platform.AnswerInTurn([.. Enumerable.Repeat(HttpStatusCode.InternalServerError, 9)]);

        var call = caller.PostAsync();
        await bench.Time.PassAsync(First);
        await bench.Time.PassAsync(2 * First);
        await Assert.ThrowsAsync<HoopAIServerException>(() => call.Within());

        Assert.Equal(3, bench.Platform.Calls.Count());
    }

    [Fact]
    public async Task Belong_to_one_call_where_it_has_its_own()
    {
        var (ofClient, ofCall) = (0, 0);
        await using var bench = new ClientBench(options => options.Retries.OnRetry = (_, _) => Count(ref ofClient));
        var caller = (await bench.InstallAsync()).With(new CallOptions { OnRetry = (_, _) => Count(ref ofCall) });
        bench.Platform.AnswerInTurn(HttpStatusCode.BadGateway);

        var call = caller.GetAsync();
        await bench.Time.PassAsync(First);
        await call.Within();

        Assert.Equal((0, 1), (ofClient, ofCall));
    }

    [Fact]
    public async Task Lose_no_answer_when_they_throw()
    {
        await using var bench = new ClientBench(options =>
        {
            options.Retries.ShouldRetry = _ => throw new FormatException("of the app");
            options.Retries.OnRetry = (_, _) => throw new FormatException("of the app");
        });
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(HttpStatusCode.BadGateway);

        var call = caller.GetAsync();
        await bench.Time.PassAsync(First);
        await call.Within();

        Assert.Equal(2, bench.Logs.Records.Count(record => record.Contains("The app's hook", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Hold_no_call_beyond_its_deadline()
    {
        var never = new TaskCompletionSource();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bench = new ClientBench(options => options.Retries.OnRetry = (_, _) =>
        {
            entered.SetResult();
            return new ValueTask(never.Task);
        });
        var caller = (await bench.InstallAsync()).With(new CallOptions { Deadline = TimeSpan.FromSeconds(5) });
        bench.Platform.AnswerInTurn(HttpStatusCode.BadGateway);

        var call = caller.GetAsync();
        await entered.Task.Within();
        bench.Time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<HoopAITimeoutException>(() => call.Within());
    }

    private static ValueTask Count(ref int counter)
    {
        counter++;
        return default;
    }
}
