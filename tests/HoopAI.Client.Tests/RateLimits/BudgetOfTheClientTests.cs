using System.Net;
using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Tests.RateLimits;

/// <summary>Budgets as an app sees them.</summary>
public sealed class BudgetOfTheClientTests
{
    [Fact]
    public async Task A_spent_day_fails_fast_with_an_exception_that_says_until_when()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Answer = (_, _) => Task.FromResult(WithDay(HttpStatusCode.TooManyRequests, 200_000, 0));
        await Assert.ThrowsAsync<HoopAIDailyQuotaException>(() => caller.GetAsync().Within());

        var fault = await Assert.ThrowsAsync<HoopAIDailyQuotaException>(() => caller.GetAsync().Within());

        Assert.Single(bench.Platform.Calls);
        Assert.Equal((RateLimitRefusal.DaySpent, false), (fault.Refusal, fault.WasSent));
        Assert.Equal(new DailyBudgetStatus(200_000, 200_000, new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), false), fault.Day);
        Assert.Equal(fault.Day, caller.DailyBudget);
        Assert.Contains("200000 of the day's 200000 requests of this app on location loc1 are used", fault.Message, StringComparison.Ordinal);
        Assert.Contains("which it does not publish", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_share_of_the_day_is_told_once_and_a_handler_that_fails_harms_nothing()
    {
        var told = new List<DailyBudgetWarning>();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bench = new ClientBench(options => options.Events.DailyBudget = (warning, _) =>
        {
            lock (told)
            {
                told.Add(warning);
                if (told.Count == 3)
                {
                    all.SetResult();
                }
            }

            throw new InvalidOperationException("The app's own fault.");
        });
        var caller = await bench.InstallAsync();
        foreach (var remaining in new[] { 300, 200, 190, 100, 1 })
        {
            bench.Platform.Answer = (_, _) => Task.FromResult(WithDay(HttpStatusCode.OK, 1_000, remaining));
            await caller.GetAsync().Within();
        }

        bench.Platform.Answer = (_, _) => Task.FromResult(WithDay(HttpStatusCode.OK, 1_000, 0));
        await caller.GetAsync().Within();
        await all.Task.Within();

        Assert.Equal([80, 90, 100], told.Select(warning => warning.Percent).Order());
        Assert.All(told, warning => Assert.Equal(ClientBench.Location, warning.Resource));
    }

    [Fact]
    public void Clients_of_the_same_app_share_a_budget_and_those_of_another_do_not()
    {
        var (budgets, source) = (new RateBudgets(), SourceOf("app1"));

        var first = budgets.Of(ClientBench.Location, source);

        Assert.Same(first, budgets.Of(ClientBench.Location, SourceOf("app1")));
        Assert.NotSame(first, budgets.Of(ClientBench.Location, SourceOf("app2")));
        Assert.NotSame(first, budgets.Of(HoopAIResource.Company("loc1"), source));
        Assert.NotSame(first, budgets.OfToken("fingerprint", source));
        Assert.NotSame(first, budgets.OfToken("loc1", source));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_asks_costs_nothing_of_the_day()
    {
        var budget = new RateBudgets().Of(ClientBench.Location, SourceOf("app1"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => budget.AcquireAsync(new PermitRequest(CallPriority.Interactive, TimeSpan.FromHours(1), Now: 0), new CancellationToken(canceled: true)).AsTask());

        Assert.Equal(0, budget.Day?.Used);
    }

    [Fact]
    public async Task Named_clients_of_one_app_are_clients_of_the_same_app()
    {
        await using var bench = new ClientBench(build: builder => builder.Services.AddHoopAI("same", options =>
        {
            (options.ClientId, options.ClientSecret, options.BaseAddress) = (ClientBench.ClientId, new Secret("secret"), new Uri("https://platform.test"));
        }));
        var caller = await bench.InstallAsync();
        var same = bench.Services.GetRequiredService<IHoopAIClientFactory>().Get("same").ForLocation("loc1");
        bench.Platform.Answer = (_, _) => Task.FromResult(WithDay(HttpStatusCode.OK, 1_000, 7));

        await caller.GetAsync().Within();

        Assert.Equal(7, same.RateLimit?.DailyRemaining);
    }

    private static RateBudgetSource SourceOf(string app) => new(app, new RateLimitOptions(), new ManualTime(), share: null);

    private static HttpResponseMessage WithDay(HttpStatusCode status, int limit, int remaining)
    {
        var answer = status == HttpStatusCode.OK ? FakePlatform.Json(status, "{}") : FakePlatform.Error(status, "Too many requests");
        answer.Headers.Add("X-RateLimit-Limit-Daily", $"{limit}");
        answer.Headers.Add("X-RateLimit-Daily-Remaining", $"{remaining}");
        return answer;
    }
}
