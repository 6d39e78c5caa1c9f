using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.RateLimits;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

public sealed class InMemorySharedRateBudgetTests : SharedRateBudgetConformance
{
    private readonly TestClock _clock = new();

    protected override Task<ISharedRateBudget> OpenAsync() => Task.FromResult<ISharedRateBudget>(new InMemorySharedRateBudget(_clock));

    protected override Task AdvanceAsync(TimeSpan by) => _clock.AdvanceAsync(by);

    protected override Task<DateTimeOffset> ReadClockAsync() => Task.FromResult(_clock.Now);
}
