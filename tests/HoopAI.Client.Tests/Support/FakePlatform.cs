using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace HoopAI.Client.Tests.Support;

/// <summary>
/// The platform in place of the sockets: it rotates tokens, refuses those that are not <see cref="Accepted"/>, and answers everything else as the
/// test says. It knows no limits and checks no request.
/// </summary>
internal sealed class FakePlatform(Journal journal) : HttpMessageHandler
{
    public const string ExpiredText = "Invalid token: access token is invalid";

    private int _tokens;

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    public IEnumerable<ReceivedRequest> Calls => Requests.Where(request => !request.IsTokenRequest);

    public int TokenRequests => Requests.Count(request => request.IsTokenRequest);

    /// <summary>Bearer tokens that are good; null accepts any.</summary>
    public HashSet<string>? Accepted { get; set; }

    /// <summary>How long new tokens live, in seconds.</summary>
    public int Life { get; set; } = 86_399;

    /// <summary>What a refused token is told; <c>{token}</c> stands for it.</summary>
    public string RefusalText { get; set; } = ExpiredText;

    /// <summary>Answers a call whose token is good.</summary>
    public Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } = (_, _) => Task.FromResult(Json(HttpStatusCode.OK, "{}"));

    /// <summary>Answers a token request instead of the ordinary rotation; null leaves it to that.</summary>
    public Func<ReceivedRequest, Task<HttpResponseMessage?>>? AnswerToken { get; set; }

    /// <summary>Held by a test to keep a refused call waiting for its 401.</summary>
    public Func<Task>? BeforeRefusal { get; set; }

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Error(HttpStatusCode status, string message) =>
        Json(status, $$"""{"statusCode":{{(int)status}},"message":"{{message}}","error":"{{status}}","traceId":"trace-1"}""");

    public void AnswerInTurn(params HttpStatusCode[] statuses)
    {
        var left = new ConcurrentQueue<HttpStatusCode>(statuses);
        Answer = (_, _) => Task.FromResult(left.TryDequeue(out var status) && status != HttpStatusCode.OK ? Error(status, "as told") : Json(HttpStatusCode.OK, "{}"));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var received = await ReceivedRequest.FromAsync(request);
        Requests.Enqueue(received);
        if (received.IsTokenRequest)
        {
            journal.Add("token request");
            return (AnswerToken is null ? null : await AnswerToken(received).WaitAsync(cancellationToken)) ?? NewPair();
        }

        journal.Add($"call with {received.Token}");
        if (Accepted is { } accepted && (received.Token is null || !accepted.Contains(received.Token)))
        {
            await (BeforeRefusal?.Invoke() ?? Task.CompletedTask);
            return Error(HttpStatusCode.Unauthorized, RefusalText.Replace("{token}", received.Token, StringComparison.Ordinal));
        }

        return await Answer(received, cancellationToken);
    }

    public HttpResponseMessage NewPair()
    {
        var number = Interlocked.Increment(ref _tokens);
        return Json(HttpStatusCode.OK, $$"""
            {"access_token":"secret-access-{{number}}","token_type":"Bearer","expires_in":{{Life}},"refresh_token":"secret-refresh-{{number}}",
             "scope":"contacts.readonly contacts.write","userType":"Location","locationId":"loc1","companyId":"com1","userId":"user1"}
            """);
    }
}
