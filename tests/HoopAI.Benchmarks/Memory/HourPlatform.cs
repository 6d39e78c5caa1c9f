using System.Net;
using System.Text;

namespace HoopAI.Benchmarks.Memory;

/// <summary>Answers at once: mostly with success, now and then with a 401, a 429 or a 500; sells tokens that live ten to twenty minutes.</summary>
internal sealed class HourPlatform(Random random) : HttpMessageHandler
{
    private static readonly byte[] Location = """{"location":{"id":"location"}}"""u8.ToArray();
    private static readonly byte[] Refusal = """{"statusCode":401,"message":"Invalid JWT"}"""u8.ToArray();
    private static readonly byte[] Fault = """{"statusCode":500,"message":"Something went wrong"}"""u8.ToArray();
    private readonly Lock _lock = new();

    public long Tokens { get; private set; }

    public long Calls { get; private set; }

    public long Faults { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/oauth/token", StringComparison.Ordinal))
            {
                Tokens++;
                return Answer(HttpStatusCode.OK, Encoding.UTF8.GetBytes(
                    $$"""{"access_token":"{{new string('a', 1_000)}}","refresh_token":"{{new string('r', 1_000)}}","expires_in":{{random.Next(600, 1_200)}},"userType":"Location","companyId":"company"}"""), request);
            }

            Calls++;
            var (status, body) = random.Next(100) switch
            {
                0 => (HttpStatusCode.Unauthorized, Refusal),
                1 => (HttpStatusCode.TooManyRequests, Fault),
                2 => (HttpStatusCode.InternalServerError, Fault),
                _ => (HttpStatusCode.OK, Location),
            };
            Faults += status == HttpStatusCode.OK ? 0 : 1;
            return Answer(status, body, request);
        }
    }

    private Task<HttpResponseMessage> Answer(HttpStatusCode status, byte[] body, HttpRequestMessage request) =>
        Task.FromResult(LimitedAnswer.Create(status, body, request, random.Next(40, 100), random.Next(100_000, 200_000)));
}
