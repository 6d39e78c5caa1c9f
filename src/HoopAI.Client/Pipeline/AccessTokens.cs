using HoopAI.Client.Tokens;

namespace HoopAI.Client.Pipeline;

/// <summary>
/// Attaches the caller's current token, the version that the call asks for, and the empty content that keeps the socket layer from sending a request twice by
/// itself.
/// </summary>
internal static class AccessTokens
{
    private const string Version = "Version";
    private const string TokenPath = "/oauth/token";

    public static ValueTask AttachAsync(CallContext call, HttpRequestMessage request, CallTimer timer)
    {
        Complete(call, request);
        if (IsTokenEndpoint(call, request))
        {
            Attach(call, request, null);
            return default;
        }

        var getting = call.Caller.GetTokenAsync(timer.Token);
        if (!getting.IsCompletedSuccessfully)
        {
            return WaitAsync(getting, call, request, timer);
        }

        Attach(call, request, getting.Result);
        return default;
    }

    private static async ValueTask WaitAsync(ValueTask<AccessToken?> getting, CallContext call, HttpRequestMessage request, CallTimer timer)
    {
        timer.EndWithCall();
        Attach(call, request, await getting.ConfigureAwait(false));
    }

    private static void Attach(CallContext call, HttpRequestMessage request, AccessToken? token)
    {
        call.SentToken = token;
        request.Headers.Authorization = token?.Header;
    }

    private static void Complete(CallContext call, HttpRequestMessage request)
    {
        if (call.Options.Version is { } version)
        {
            request.Headers.Remove(Version);
            request.Headers.TryAddWithoutValidation(Version, version);
        }

        if (request.Content is null && !ReadsOnly(request.Method))
        {
            request.Content = new ByteArrayContent([]);
        }
    }

    /// <summary>It takes the app's own credentials, in the form, and no token (the platform's documents give it no security scheme).</summary>
    private static bool IsTokenEndpoint(CallContext call, HttpRequestMessage request) => call.Operation is { } operation
        ? operation.Path == TokenPath
        : request.RequestUri!.AbsolutePath.EndsWith(TokenPath, StringComparison.Ordinal);

    /// <summary>These stay without content, as servers expect; sent twice, they change nothing. A DELETE sent three times more than the app allows does.</summary>
    private static bool ReadsOnly(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;
}
