using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.Secrets;

public sealed class NoSecretIsShownTests
{
    /// <summary>Every token, code and client secret of these tests begins so.</summary>
    private const string Mark = "secret-";

    [Fact]
    public async Task Shows_no_secret_at_trace_level_whatever_happens()
    {
        var shown = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "HoopAI.Client",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                shown.Enqueue(span.StatusDescription ?? "");
                foreach (var tag in span.TagObjects.Concat(span.Events.SelectMany(happened => happened.Tags)))
                {
                    shown.Enqueue($"{tag.Key}={tag.Value}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var bench = new ClientBench(options => options.RateLimits.Enabled = false);

        await GoThroughEverythingAsync(bench, shown);

        Assert.NotEmpty(bench.Logs.Records);
        Assert.NotEmpty(shown);
        Assert.DoesNotContain(bench.Logs.Records.Concat(shown), text => text.Contains(Mark, StringComparison.Ordinal));
    }

    private static async Task GoThroughEverythingAsync(ClientBench bench, ConcurrentQueue<string> shown)
    {
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = ["secret-access-1"];
        await caller.GetAsync().Within();

        bench.Platform.Accepted = [];
        bench.Platform.RefusalText = "The token {token} is refused";
        shown.Enqueue(await FaultOfAsync(() => caller.GetAsync()));
        shown.Enqueue(await FaultOfAsync(() => bench.Hoop.ForPrivateIntegration(new Secret("secret-pit")).GetAsync()));
        bench.Platform.AnswerToken = request => Task.FromResult<HttpResponseMessage?>(FakePlatform.Error(HttpStatusCode.BadRequest, $"Refused: {request.Body}"));
        shown.Enqueue(await FaultOfAsync(() => bench.Hoop.Authorization.RefreshAsync(ClientBench.Location)));
        shown.Enqueue(await FaultOfAsync(() => bench.Hoop.Authorization.ExchangeCodeAsync("secret-code")));
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Json(HttpStatusCode.OK, """["secret-access-9"]"""));
        shown.Enqueue(await FaultOfAsync(() => bench.Hoop.Authorization.ExchangeCodeAsync("secret-code")));
        bench.Platform.Accepted = null;
        bench.Platform.Answer = (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was reset");
        shown.Enqueue(await FaultOfAsync(() => caller.PostAsync()));
        shown.Enqueue(caller.ToString());
    }

    private static async Task<string> FaultOfAsync(Func<Task> call)
    {
        var fault = await Assert.ThrowsAnyAsync<HoopAIException>(() => call().Within());
        return $"{fault} {(fault as HoopAIApiException)?.Error} {(fault.InnerException as HoopAIApiException)?.Error}";
    }
}
