using HoopAI.Client.Events;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Tokens;

/// <summary>What the parts of one client that look after tokens share.</summary>
internal sealed record TokenParts(
    HoopAIOptions Options,
    ITokenStore Store,
    ITokenEndpoint Endpoint,
    TokenRequestBudget Budget,
    TokenRequestBudget Mints,
    RefreshSchedule Schedule,
    InstallationEvents Events,
    TimeProvider Time,
    IJitter Jitter,
    ClientTelemetry Telemetry,
    ILogger Logger);
