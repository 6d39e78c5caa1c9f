using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.AspNetCore.Webhooks;

/// <summary>Says what was refused, without letting whoever sends rubbish fill the log: of one reason a warning a minute, the rest in metrics and at Debug.</summary>
internal sealed partial class RefusalLog
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _saidAt = [];
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Counter<long> _refused;
    private readonly KeyValuePair<string, object?> _client;

    public RefusalLog(TimeProvider time, ILogger logger, IMeterFactory meters, string clientName)
    {
        (_time, _logger) = (time, logger);
        _client = new KeyValuePair<string, object?>("hoopai.client", clientName.Length == 0 ? "default" : clientName);
        _refused = meters.Create("HoopAI.Client").CreateCounter<long>("hoopai.client.webhook.refused", "{delivery}", "Deliveries that were not taken in, by reason.");
    }

    public void Say(WebhookRefusal refusal, string accepted, Exception? fault = null)
    {
        _refused.Add(1, _client, new("hoopai.reason", refusal.Reason));
        if (IsFirstInAWhile(refusal.Reason))
        {
            Refused(_logger, refusal.Reason, refusal.Status, refusal.Text, accepted, fault);
        }
        else
        {
            RefusedAgain(_logger, refusal.Reason, refusal.Status, fault);
        }
    }

    private bool IsFirstInAWhile(string reason)
    {
        var now = _time.GetUtcNow();
        lock (_lock)
        {
            if (_saidAt.TryGetValue(reason, out var last) && now - last < Quiet)
            {
                return false;
            }

            _saidAt[reason] = now;
            return true;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A webhook delivery is refused ({Reason}, {Status}): {Text} Signatures are read from: {Accepted}. Further ones of this kind are told once a minute.")]
    private static partial void Refused(ILogger logger, string reason, int status, string text, string accepted, Exception? fault);

    [LoggerMessage(2, LogLevel.Debug, "A webhook delivery is refused ({Reason}, {Status}).")]
    private static partial void RefusedAgain(ILogger logger, string reason, int status, Exception? fault);
}
