using System.Net.Http.Headers;

namespace HoopAI.Sandbox;

/// <summary>Sends one delivery once. A receiver that is away, slow or wrong is a result, and no error of the sandbox.</summary>
internal sealed class WebhookPost(TimeProvider clock, WebhookKeys keys, SandboxApps apps) : IDisposable
{
    /// <summary>Nothing of the environment: no proxy, no cookies, no redirects.</summary>
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <exception cref="OperationCanceledException">The sandbox stops, or forgets its deliveries.</exception>
    public async Task<WebhookAttempt> SendAsync(WebhookDelivery delivery, WebhookSettings settings, CancellationToken stopping)
    {
        var at = clock.GetUtcNow();
        using var timeout = new CancellationTokenSource(settings.AnswerTimeout, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url) { Content = new ReadOnlyMemoryContent(delivery.Body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            foreach (var (name, value) in keys.Sign(delivery.Body, settings.Signatures, apps.Find(delivery.ClientId)?.WebhookSecret)) request.Headers.Add(name, value);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            return new WebhookAttempt(at, (int)answer.StatusCode, null);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return new WebhookAttempt(at, null, $"No answer within {settings.AnswerTimeout.TotalSeconds} s.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException)
        {
            return new WebhookAttempt(at, null, exception.Message);
        }
    }

    public void Dispose() => _http.Dispose();
}
