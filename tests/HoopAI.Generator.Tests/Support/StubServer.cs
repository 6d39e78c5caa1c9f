using System.Net;
using System.Text;

namespace HoopAI.Generator.Tests.Support;

/// <summary>Answers every request alike, and remembers what arrived.</summary>
internal sealed class StubServer(HttpStatusCode status, string answer, string mediaType) : HttpMessageHandler
{
    public List<Arrived> Requests { get; } = [];

    public sealed record Arrived(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string? ContentType, string Body);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new Arrived(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content?.Headers.ContentType?.ToString(),
            body));
        return new HttpResponseMessage(status) { Content = answer.Length == 0 ? new ByteArrayContent([]) : new StringContent(answer, Encoding.UTF8, mediaType) };
    }
}
