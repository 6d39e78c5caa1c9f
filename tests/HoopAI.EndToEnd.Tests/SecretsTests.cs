using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using HoopAI.Client;
using HoopAI.EndToEnd.Tests.Support;
using HoopAI.Sandbox;
using Microsoft.Data.Sqlite;

namespace HoopAI.EndToEnd.Tests;

public class SecretsTests
{
    [Fact]
    public async Task No_token_or_secret_shows_in_logs_traces_metrics_exceptions_or_the_database_file()
    {
        using var folder = new TemporaryFolder();
        using var logs = new CollectedLogs();
        var shown = new ConcurrentQueue<string>();
        using var spans = ListenToSpans(shown);
        using var meters = ListenToMeters(shown);
        var secrets = new HashSet<string> { SandboxSeed.ClientSecret };
        await using var platform = await HoopAISandbox.StartAsync();
        await using (var app = await App.StartAsync(platform, folder.File("hoopai.db"), logs: logs))
        {
            await app.InstallAsync(platform);
            await RememberAsync(app, secrets);
            var caller = app.Hoop.ForLocation(SandboxSeed.LocationId);
            platform.ExpireAccessTokens();
            shown.Enqueue((await Record.ExceptionAsync(() => caller.Contacts.GetContactAsync("missing")))!.ToString());
            await RememberAsync(app, secrets);
            platform.RespondOnceWith(Fault.InvalidJson());
            shown.Enqueue((await Record.ExceptionAsync(() => caller.Contacts.GetContactAsync("missing")))!.ToString());
            platform.RevokeRefreshTokens();
            platform.ExpireAccessTokens();
            shown.Enqueue((await Record.ExceptionAsync(() => caller.Contacts.GetContactAsync("missing")))!.ToString());
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "hoopai.db*"))
        {
            shown.Enqueue(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
        }

        Assert.True(secrets.Count >= 5, "The test did not learn the tokens that it looks for.");
        Assert.NotEmpty(logs.Lines);
        Assert.Contains(shown, text => text.Contains("span contacts", StringComparison.OrdinalIgnoreCase));
        var everything = string.Join('\n', logs.Lines.Concat(shown));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, everything, StringComparison.Ordinal));
    }

    private static async Task RememberAsync(App app, HashSet<string> secrets)
    {
        var installation = await app.Store.FindAsync(new(SandboxSeed.ClientId, Client.Tokens.ResourceKind.Location, SandboxSeed.LocationId));
        secrets.Add(installation!.Tokens!.AccessToken.Reveal());
        secrets.Add(installation.Tokens!.RefreshToken!.Reveal());
    }

    private static ActivityListener ListenToSpans(ConcurrentQueue<string> shown)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("HoopAI", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => shown.Enqueue($"span {span.OperationName} {span.StatusDescription} {string.Join(", ", span.TagObjects)} {string.Join(", ", span.Events.Select(e => $"{e.Name} {string.Join(", ", e.Tags)}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener ListenToMeters(ConcurrentQueue<string> shown)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name.StartsWith("HoopAI", StringComparison.Ordinal))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => shown.Enqueue($"{instrument.Name} {value} {Tags(tags)}"));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => shown.Enqueue($"{instrument.Name} {value} {Tags(tags)}"));
        listener.Start();
        return listener;
    }

    private static string Tags(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(", ", tags.ToArray());
}
