using HoopAI.Client.RateLimits;

namespace HoopAI.Client.Tests.RateLimits;

/// <summary>A desk as its callers see it.</summary>
internal static class DeskCalls
{
    public static ValueTask<PermitOutcome> Ask(this LockedDesk desk, CallPriority priority = CallPriority.Interactive, CancellationToken cancellationToken = default) =>
        desk.AcquireAsync(priority, TimeSpan.FromHours(1), cancellationToken);

    public static void Answer(this LockedDesk desk, PermitOutcome outcome, int? remaining = null, int? max = null, TimeSpan? interval = null) =>
        desk.Used(outcome.Permit, new RateLimitAnswer(new RateLimitSnapshot(default, max, remaining, interval, null, null), false, null));

    public static void Refuse(this LockedDesk desk, PermitOutcome outcome, TimeSpan? retryAfter = null, int? remaining = null) =>
        desk.Used(outcome.Permit, new RateLimitAnswer(new RateLimitSnapshot(default, null, remaining, null, null, null), true, retryAfter));
}
