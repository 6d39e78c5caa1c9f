namespace HoopAI.Sandbox;

/// <summary>What the control endpoints read.</summary>
internal static class ControlBodies
{
    internal sealed record Advance(double Seconds);

    internal sealed record Install(string? ResourceId, string? ClientId, string[]? Scopes);

    internal sealed record Resource(string? ResourceId, string? Answer);

    internal sealed record Spend(string? ClientId, string? ResourceId, int Requests = 1);

    internal sealed record LimitChange(
        string? ResourceId, int? Max, int? IntervalMilliseconds, int? Daily, LimitWindow? Window, bool? Enforced, RetryAfterStyle? RetryAfter, int? CountingDelayMilliseconds, int? TokenRequestsPerMinute);

    internal sealed record Target(string? Operation, string? Method, string? Path, string? ResourceId)
    {
        public FaultTarget ToTarget() => new() { Operation = Operation, Method = Method, Path = Path, ResourceId = ResourceId };
    }

    internal sealed record FaultOrder(Target? Target, string? Kind, Fault? Fault, int Times = 1);

    internal sealed record WebhookOrder(string? Type, System.Text.Json.Nodes.JsonObject? Body, string? ResourceId, string? ClientId);

    internal sealed record WebhookTarget(Uri? Url, string? ClientId);

    internal sealed record HoldOrder(Target? Target, HoldPoint Point = HoldPoint.BeforeProcessing);
}
