using System.Globalization;
using HoopAI.Resilience.Tests.Support;
using HoopAI.Sandbox;
using HoopAI.Testing.WireMock;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>All faults of the matrix.</summary>
internal static class FaultKinds
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Three = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    // Where the clocks of the sandbox and the client stand.
    private static readonly DateTimeOffset Now = new ManualTimeProvider().GetUtcNow();
    private const string Page = "<!DOCTYPE html><html><body><h1>Bad gateway</h1></body></html>";

    public static readonly IReadOnlyDictionary<string, FaultKind> All = new FaultKind[]
    {
        new("connection refused") { Sockets = BrokenDoors.Refused },
        new("reset before sending") { Sockets = BrokenDoors.ResetAtOnce },
        new("reset, not processed") { Sandbox = Fault.Reset(), WireMock = StubResponse.Failing(ConnectionFault.ConnectionResetByPeer) },
        new("reset, processed") { Sandbox = Fault.ResetAfterProcessing() },
        new("empty answer, not processed") { Sandbox = Fault.NoAnswer(), WireMock = StubResponse.Failing(ConnectionFault.EmptyResponse) },
        new("empty answer, processed") { Sandbox = Fault.NoAnswer(afterProcessing: true) },
        new("garbage") { Sandbox = Fault.Garbage(), WireMock = StubResponse.Failing(ConnectionFault.RandomDataThenClose) },
        new("garbage after a good head") { WireMock = StubResponse.Failing(ConnectionFault.MalformedResponseChunk) },
        new("truncated body") { Sandbox = Fault.TruncatedBody() },
        new("slow headers, not processed") { Sandbox = Fault.Late(Never), WireMock = StubResponse.Json("{}") with { FixedDelayMilliseconds = 3_600_000 }, Hangs = true },
        new("slow headers, processed") { Sandbox = Fault.Late(Never, afterProcessing: true), Hangs = true },
        new("slow body") { Sandbox = Fault.SlowBody(Never), WireMock = StubResponse.Json("""{"business":null}""") with { ChunkedDribbleDelay = new Dribble(4, 3_600_000) }, Hangs = true },
        Status(500),
        Status(502),
        Status(503),
        Status(504),
        Status(408),
        new("503, Retry-After: 3") { Sandbox = Fault.Error(503) with { RetryAfter = "3" }, WireMock = RetryAfter(503, "3"), Wait = Three },
        new("429 without headers") { Sandbox = Fault.TooManyRequests(rateLimitHeaders: false), WireMock = StubResponse.Json("{}", 429), Wait = Window },
        new("429 with headers") { Sandbox = Fault.TooManyRequests(), Wait = Window },
        new("429, Retry-After: 3") { Sandbox = Fault.TooManyRequests("3"), WireMock = RetryAfter(429, "3"), Wait = Three },
        new("429, Retry-After: a date in 3 s") { Sandbox = Fault.TooManyRequests(Http(Now + Three)), Wait = Three },
        new("429, Retry-After: a date in the past") { Sandbox = Fault.TooManyRequests(Http(Now - Three)), WireMock = RetryAfter(429, "Sun, 06 Nov 1994 08:49:37 GMT") },
        new("429, Retry-After: 0") { Sandbox = Fault.TooManyRequests("0") },
        new("429, Retry-After: -5") { Sandbox = Fault.TooManyRequests("-5"), WireMock = RetryAfter(429, "-5"), Wait = Window },
        new("429, Retry-After: soon") { Sandbox = Fault.TooManyRequests("soon"), Wait = Window },
        new("429, Retry-After: 99999999999999") { Sandbox = Fault.TooManyRequests("99999999999999"), Wait = Window },
        new("429, Retry-After: three years") { Sandbox = Fault.TooManyRequests("94608000"), Wait = Window },
        new("HTML, 502") { Sandbox = Fault.Html(), WireMock = StubResponse.Of(502, "text/html", Page) },
        new("HTML, 200") { Sandbox = Fault.Html(200), WireMock = StubResponse.Of(200, "text/html", Page) },
        new("JSON as text/plain") { Sandbox = Fault.WrongContentType(), WireMock = StubResponse.Of(200, "text/plain", "{}") },
        new("5 MB error body, 500") { Sandbox = Fault.HugeBody(), WireMock = StubResponse.Of(500, "text/plain", new string('x', 5_000_000)) },
        new("5 MB error body, 503") { Sandbox = Fault.HugeBody(status: 503) },
        new("invalid JSON, 200") { Sandbox = Fault.InvalidJson(), WireMock = StubResponse.Json("""{"business":{"id":""") },
        new("empty body, 200") { Sandbox = Fault.EmptyBody(), WireMock = new StubResponse() },
        new("redirect") { Sandbox = Fault.Error(302), WireMock = new StubResponse { Status = 302, Headers = new Dictionary<string, string> { ["Location"] = "/elsewhere" } } },
        new("422") { Sandbox = Fault.Error(422) with { AfterProcessing = true } },
    }.ToDictionary(fault => fault.Name);

    private static FaultKind Status(int status) =>
        new(status.ToString(CultureInfo.InvariantCulture)) { Sandbox = Fault.Error(status), WireMock = StubResponse.Json("""{"message":"as told"}""", status) };

    private static StubResponse RetryAfter(int status, string value) =>
        new() { Status = status, Headers = new Dictionary<string, string> { ["Retry-After"] = value } };

    private static string Http(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);
}
