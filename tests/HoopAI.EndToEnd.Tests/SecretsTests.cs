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
            await MintAsync(app, platform, secrets, shown);
            await RefreshInBackgroundAsync(app, platform, secrets);
        }

        Assert.Contains(logs.Lines, line => line.Contains("Minted and saved", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("Reason: Abandoned", StringComparison.Ordinal));
        Assert.Contains(shown, text => text.Contains("hoopai.client.token.mints", StringComparison.Ordinal));
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(folder.Path, "hoopai.db*"))
        {
            shown.Enqueue(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
        }

        Assert.True(secrets.Count >= 11, "The test did not learn the tokens that it looks for.");
        Assert.NotEmpty(logs.Lines);
        Assert.Contains(shown, text => text.Contains("span contacts", StringComparison.OrdinalIgnoreCase));
        var everything = string.Join('\n', logs.Lines.Concat(shown));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, everything, StringComparison.Ordinal));
    }

    /// <summary>A bulk install; a mint that is refused, one whose answer is unreadable, and one that works.</summary>
    private static async Task MintAsync(App app, HoopAISandbox platform, HashSet<string> secrets, ConcurrentQueue<string> shown)
    {
        await app.InstallAsync(platform, SandboxSeed.CompanyId);
        await RememberAsync(app, secrets, HoopAIResource.Company(SandboxSeed.CompanyId));
        var installations = app.Hoop.Installations;
        shown.Enqueue((await Record.ExceptionAsync(() => installations.MintLocationAsync(SandboxSeed.CompanyId, SandboxSeed.ForeignLocationId)))!.ToString());
        platform.RespondOnceWith(Fault.TruncatedBody(), "oauth.get-location-access-token");
        platform.RespondOnceWith(Fault.InvalidJson(), "oauth.get-location-access-token");
        shown.Enqueue((await Record.ExceptionAsync(() => installations.MintLocationAsync(SandboxSeed.CompanyId, SandboxSeed.LocationId)))!.ToString());
        shown.Enqueue((await installations.SynchronizeCompanyAsync(SandboxSeed.CompanyId)).ToString());
        await RememberAsync(app, secrets, HoopAIResource.Location(SandboxSeed.SecondLocationId));
        await installations.MintLocationAsync(SandboxSeed.CompanyId, SandboxSeed.LocationId);
        shown.Enqueue((await installations.FindAsync(HoopAIResource.Location(SandboxSeed.LocationId)))!.ToString());
        await RememberAsync(app, secrets);
    }

    /// <summary>A refresh that was begun by somebody who is gone, and whose first repetition is answered with garbage.</summary>
    private static async Task RefreshInBackgroundAsync(App app, HoopAISandbox platform, HashSet<string> secrets)
    {
        var installation = (await app.Hoop.Installations.FindAsync(HoopAIResource.Location(SandboxSeed.LocationId)))!;
        platform.RespondOnceWith(Fault.InvalidJson(), FaultTarget.TokenEndpoint);
        await app.Store.TryBeginRefreshAsync(installation.Key, installation.Version, "gone", TimeSpan.FromMilliseconds(1));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await app.Store.FindAsync(installation.Key, patience.Token))!.Version == installation.Version)
        {
            await Task.Yield();
        }

        await RememberAsync(app, secrets);
    }

    private static async Task RememberAsync(App app, HashSet<string> secrets, HoopAIResource? resource = null)
    {
        var installation = await app.Hoop.Installations.FindAsync(resource ?? HoopAIResource.Location(SandboxSeed.LocationId));
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
