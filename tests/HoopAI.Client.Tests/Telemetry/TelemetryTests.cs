using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using HoopAI.Client.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Counts_a_call_once_however_often_it_is_sent()
    {
        await using var bench = new ClientBench();
        var counts = Listen(bench, out var listener);
        using var listening = listener;
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        bench.Platform.AnswerInTurn(HttpStatusCode.BadGateway);

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Equal(1, counts["hoopai.client.calls operation=contacts.get-contact"]);
        Assert.Equal(1, counts["hoopai.client.call.retries operation=contacts.get-contact"]);
        Assert.Equal(1, counts["hoopai.client.token.refreshes outcome=saved"]);
    }

    [Fact]
    public async Task Draws_one_span_per_call_with_its_attempts_as_events()
    {
        var spans = new List<Activity>();
        using var test = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "HoopAI.Client",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == test.TraceId)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = ["secret-access-1"];
        bench.Platform.AnswerInTurn(HttpStatusCode.BadGateway);

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();

        var span = Assert.Single(spans);
        Assert.Equal("contacts.get-contact", span.OperationName);
        Assert.Equal(["hoopai.token.replaced", "hoopai.attempt.repeated"], span.Events.Select(happened => happened.Name));
        Assert.Equal(200, span.GetTagItem("http.response.status_code"));
        Assert.Equal("location loc1", span.GetTagItem("hoopai.resource"));
        Assert.Equal(3, span.GetTagItem("hoopai.sent"));
    }

    private static System.Collections.Concurrent.ConcurrentDictionary<string, long> Listen(ClientBench bench, out MeterListener listener)
    {
        var counts = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();
        var factory = bench.Services.GetRequiredService<IMeterFactory>();
        listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "HoopAI.Client" && instrument.Meter.Scope == factory)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var detail = "";
            foreach (var (name, tag) in tags)
            {
                detail = name switch { "hoopai.operation" => $" operation={tag}", "hoopai.outcome" => $" outcome={tag}", _ => detail };
            }

            counts.AddOrUpdate(instrument.Name + detail, value, (_, sum) => sum + value);
        });
        listener.Start();
        return counts;
    }
}
