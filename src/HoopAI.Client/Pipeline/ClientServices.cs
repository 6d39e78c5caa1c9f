using HoopAI.Client.Events;
using HoopAI.Client.Resilience;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Pipeline;

/// <summary>What the parts of one client share.</summary>
internal sealed record ClientServices(
    string Name, HoopAIOptions Options, TimeProvider Time, IJitter Jitter, ClientTelemetry Telemetry, ILogger Logger, CallPipelines Pipelines, CallTimers Timers, RateLimitEvents RateLimitEvents);
