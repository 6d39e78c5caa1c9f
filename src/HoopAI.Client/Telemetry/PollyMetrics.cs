using Polly.Telemetry;

namespace HoopAI.Client.Telemetry;

/// <summary>Turns Polly's own events into our metrics.</summary>
internal sealed class PollyMetrics(ClientTelemetry telemetry) : TelemetryListener
{
    public override void Write<TResult, TArgs>(in TelemetryEventArguments<TResult, TArgs> args)
    {
        switch (args.Event.EventName)
        {
            case "OnRetry":
                telemetry.Repeated(args.Context.OperationKey);
                break;
            case "OnTimeout":
                telemetry.TimedOut(args.Context.OperationKey, args.Source.StrategyName);
                break;
            case "OnCircuitOpened":
                telemetry.CircuitTurned(args.Source.PipelineInstanceName, "open");
                break;
            case "OnCircuitHalfOpened":
                telemetry.CircuitTurned(args.Source.PipelineInstanceName, "half-open");
                break;
            case "OnCircuitClosed":
                telemetry.CircuitTurned(args.Source.PipelineInstanceName, "closed");
                break;
        }
    }
}
