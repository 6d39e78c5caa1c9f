using System.Diagnostics.Metrics;
using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Webhooks;

/// <summary>Metrics of deliveries. Tags hold event names that are documented, outcomes and client names.</summary>
internal sealed class WebhookTelemetry
{
    private readonly KeyValuePair<string, object?> _client;
    private readonly Counter<long> _received;
    private readonly Counter<long> _handled;
    private readonly Histogram<double> _duration;

    public WebhookTelemetry(IMeterFactory meters, string clientName)
    {
        var meter = meters.Create(ClientTelemetry.Name);
        _client = new KeyValuePair<string, object?>("hoopai.client", clientName.Length == 0 ? "default" : clientName);
        _received = meter.CreateCounter<long>("hoopai.client.webhook.received", "{delivery}", "Deliveries with a good signature, by outcome.");
        _handled = meter.CreateCounter<long>("hoopai.client.webhook.handled", "{delivery}", "Deliveries that were handled, by event and outcome.");
        _duration = meter.CreateHistogram<double>("hoopai.client.webhook.handle.duration", "s", "How long handling took.");
    }

    public void Received(WebhookReceipt receipt) => _received.Add(1, _client, new("hoopai.outcome", receipt switch
    {
        WebhookReceipt.Accepted => "accepted",
        WebhookReceipt.Repeated => "repeated",
        WebhookReceipt.TooOld => "too-old",
        _ => "in-the-future",
    }));

    public void Handled(string eventName, string outcome, TimeSpan duration)
    {
        // What is not documented may be anything: its names would grow without end.
        var name = WebhookEvents.All.Any(known => known.Name == eventName) ? eventName : "unknown";
        _handled.Add(1, _client, new("hoopai.event", name), new("hoopai.outcome", outcome));
        _duration.Record(duration.TotalSeconds, _client, new("hoopai.event", name));
    }
}
