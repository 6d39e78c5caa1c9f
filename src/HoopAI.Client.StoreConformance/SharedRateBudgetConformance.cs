using HoopAI.Client.RateLimits;

namespace HoopAI.Client.StoreConformance;

/// <summary>
/// What every keeper of shared rate budgets must do. Derive it once per keeper, in a test project of xunit 2:
/// <c>public sealed class MyBudgetTests : SharedRateBudgetConformance</c>. The keeper's clock may stand still between calls or run.
/// </summary>
public abstract partial class SharedRateBudgetConformance : IAsyncLifetime
{
    private const int Max = 5;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Lapse = TimeSpan.FromHours(3);

    // How long the steps of a test may take on a slow machine, where the clock runs.
    private static readonly TimeSpan Running = TimeSpan.FromMinutes(1);

    // Keepers keep times to a few milliseconds at least, and round to the safe side.
    private static readonly TimeSpan Resolution = TimeSpan.FromMilliseconds(5);

    private ISharedRateBudget Budget { get; set; } = null!;

    async Task IAsyncLifetime.InitializeAsync() => Budget = await OpenAsync();

    Task IAsyncLifetime.DisposeAsync() => CloseAsync();

    /// <summary>A keeper without budgets; asked for once per test. It may skip the test: <c>Skip.If(condition, reason)</c>.</summary>
    protected abstract Task<ISharedRateBudget> OpenAsync();

    /// <summary>Moves the keeper's clock ahead, by up to a few days.</summary>
    /// <param name="by">How far, at least.</param>
    protected abstract Task AdvanceAsync(TimeSpan by);

    /// <summary>What the keeper's clock says.</summary>
    protected abstract Task<DateTimeOffset> ReadClockAsync();

    /// <summary>Ends what <see cref="OpenAsync"/> began, also where it failed half-way. Does nothing by default.</summary>
    protected virtual Task CloseAsync() => Task.CompletedTask;

    private static SharedPermitExchange Exchange(int wanted, string holder = "a") => new()
    {
        Budget = "app 6630e1f5 on location ve9EPM42", Holder = holder, Max = Max, Interval = Interval, Wanted = wanted, Horizon = TimeSpan.Zero, Lapse = Lapse,
    };

    private static ReturnedPermit Unused(GrantedPermit permit) => new(permit.Slot, permit.Ticket, null);

    private static ReturnedPermit Answered(GrantedPermit permit, TimeSpan ago = default) => new(permit.Slot, permit.Ticket, ago);

    private static void AssertIn(TimeSpan expected, TimeSpan? actual)
    {
        Assert.NotNull(actual);
        var earliest = expected - Running;
        Assert.InRange(actual.Value, earliest > TimeSpan.Zero ? earliest : TimeSpan.Zero, expected + Resolution);
    }

    private Task<SharedPermitGrant> RunAsync(SharedPermitExchange exchange) => Budget.ExchangeAsync(exchange).AsTask();

    private async Task<IReadOnlyList<GrantedPermit>> TakeAsync(int wanted, string holder = "a") => (await RunAsync(Exchange(wanted, holder))).Permits;

    private Task<SharedPermitGrant> ReturnAsync(params ReturnedPermit[] returned) => RunAsync(Exchange(0) with { Returned = returned });

    /// <summary>Ahead, and past any rounding.</summary>
    private Task PassAsync(TimeSpan by) => AdvanceAsync(by + Resolution);
}
