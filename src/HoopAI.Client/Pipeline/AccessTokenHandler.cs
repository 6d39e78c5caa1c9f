namespace HoopAI.Client.Pipeline;

/// <summary>
/// Attaches the current token (read after the wait for the permit, so that it is current), the version that the call asks for, and the empty
/// content that keeps the socket layer from sending a request twice by itself.
/// </summary>
internal sealed class AccessTokenHandler : DelegatingHandler
{
    private const string Version = "Version";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallContext.Of(request);
        var token = IsTokenEndpoint(request) ? null : await call.Caller.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        call.SentToken = token;
        request.Headers.Authorization = token?.Header;
        if (call.Options.Version is { } version)
        {
            request.Headers.Remove(Version);
            request.Headers.TryAddWithoutValidation(Version, version);
        }

        if (request.Content is null && !ReadsOnly(request.Method))
        {
            request.Content = new ByteArrayContent([]);
        }

        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>It takes the app's own credentials, in the form, and no token (the platform's documents give it no security scheme).</summary>
    private static bool IsTokenEndpoint(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/oauth/token", StringComparison.Ordinal);

    /// <summary>These stay without content, as servers expect; sent twice, they change nothing. A DELETE sent three times more than the app allows does.</summary>
    private static bool ReadsOnly(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;
}
