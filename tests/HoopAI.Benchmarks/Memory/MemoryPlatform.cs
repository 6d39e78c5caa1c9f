using System.Net;

namespace HoopAI.Benchmarks.Memory;

/// <summary>Answers at once, and says the limits as the platform does; keeps nothing but the count of the one location that is called.</summary>
internal sealed class MemoryPlatform : HttpMessageHandler
{
    private const int Max = 100;
    private const int Day = 200_000;
    private static readonly byte[] Body = """{"location":{"id":"location"}}"""u8.ToArray();
    private int _calls;

    /// <summary>The next calls are another location's.</summary>
    public void NextLocation() => _calls = 0;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _calls++;
        return Task.FromResult(LimitedAnswer.Create(HttpStatusCode.OK, Body, request, Math.Max(0, Max - _calls), Day - _calls));
    }
}
