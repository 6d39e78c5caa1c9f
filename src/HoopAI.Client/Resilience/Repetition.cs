using System.Net;
using Polly;

namespace HoopAI.Client.Resilience;

/// <summary>What may be sent once more. The rules of RFC 9110 (idempotent methods), and what is known of this platform.</summary>
internal static class Repetition
{
    public static bool IsIdempotent(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Put || method == HttpMethod.Delete
        || method == HttpMethod.Options || method == HttpMethod.Trace;

    /// <summary>Faults that pass. A 422 is not among them: the record may have been created all the same.</summary>
    public static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || IsOutage(status);

    /// <summary>Whoever stands before the platform has not reached it.</summary>
    public static bool IsOutage(HttpStatusCode status) =>
        status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>Faults of the network, and attempts that timed out. An answer beyond the limits of this machine's configuration would be so again.</summary>
    public static bool IsPassing(Exception fault) => fault is
        HttpRequestException { HttpRequestError: not HttpRequestError.ConfigurationLimitExceeded } or IOException or HoopAITimeoutException { MayHaveBeenProcessed: true };

    public static bool IsCertainlyNotProcessed(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized;

    /// <summary>No connection was made, so nothing was sent.</summary>
    public static bool IsCertainlyNotProcessed(Exception fault) => fault is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    public static string? Describe(in Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? $"{(int)response.StatusCode} {response.StatusCode}" : outcome.Exception?.Message;
}
