using System.Collections.Concurrent;
using System.Net;
using System.Text;
using NSec.Cryptography;

namespace HoopAI.Chaos.Webhooks;

/// <summary>The platform's side: signed deliveries, one after the other for each location, and again wherever no 200 came.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly Key _key = new(SignatureAlgorithm.Ed25519);
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(5) };
    private int _sent;

    public string PublicKey => Convert.ToBase64String(_key.PublicKey.Export(KeyBlobFormat.PkixPublicKey));

    /// <summary>The contacts of the deliveries that were answered 200, by location, in the order of the answers.</summary>
    public ConcurrentDictionary<string, List<string>> Accepted { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that no 200 came for, however often they were sent.</summary>
    public ConcurrentBag<string> Unanswered { get; } = [];

    /// <summary>Requests, repetitions included.</summary>
    public int Sent => _sent;

    public ConcurrentBag<string> Oddities { get; } = [];

    /// <summary>Sends one location's deliveries until the time is over.</summary>
    public async Task SendAsync(string location, Func<int?> port, CancellationToken over)
    {
        var accepted = Accepted.GetOrAdd(location, static _ => []);
        for (var number = 1; !over.IsCancellationRequested; number++)
        {
            var contact = $"{location}-{number}";
            var body = Encoding.UTF8.GetBytes($$"""{"type":"ContactCreate","locationId":"{{location}}","id":"{{contact}}","webhookId":"{{contact}}","timestamp":"{{DateTimeOffset.UtcNow:O}}"}""");
            var signature = Convert.ToBase64String(SignatureAlgorithm.Ed25519.Sign(_key, body));
            var sent = 0;
            while (port() is not { } open || !await TrySendAsync(body, signature, open))
            {
                // A delivery whose answer was lost may be in the inbox: that is what repeating it with the same id is for.
                if (++sent > 1 && over.IsCancellationRequested)
                {
                    Unanswered.Add(contact);
                    return;
                }

                await Task.Delay(20, CancellationToken.None);
            }

            accepted.Add(contact);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _key.Dispose();
    }

    private async Task<bool> TrySendAsync(byte[] body, string signature, int port)
    {
        Interlocked.Increment(ref _sent);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}{WebhookWorkerProgram.Path}") { Content = new ByteArrayContent(body) };
            request.Headers.TryAddWithoutValidation("X-GHL-Signature", signature);
            using var answer = await _http.SendAsync(request, CancellationToken.None);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.TooManyRequests))
            {
                Oddities.Add($"answered {(int)answer.StatusCode}");
            }

            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
