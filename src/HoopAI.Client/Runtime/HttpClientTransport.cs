using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Sends the calls through an <see cref="HttpClient"/>, below its <see cref="HttpClient.BaseAddress"/>.</summary>
public class HttpClientTransport : ApiTransport
{
    private const string Json = "application/json";
    private const string Any = "*/*";

    // The path arrives encoded; Uri would decode parts of it, and a %2E%2E would become another path.
    private static readonly UriCreationOptions Verbatim = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _client;
    private readonly ApiBodyReader _reader;
    private string? _baseAddress;

    /// <summary>Creates a transport.</summary>
    /// <param name="client">
    /// The client; its owner disposes of it. Its <see cref="HttpClient.Timeout"/> applies up to the headers of an answer, and once more to the body (but not to that of a file);
    /// its <see cref="HttpClient.MaxResponseContentBufferSize"/> limits the body.
    /// </param>
    /// <param name="timeProvider">The clock of the body's timeout. Default: the system's.</param>
    public HttpClientTransport(HttpClient client, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _reader = new ApiBodyReader(client, timeProvider ?? TimeProvider.System);
    }

    /// <inheritdoc />
    public override async Task<T> SendAsync<T, TCodec>(ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken)
    {
        using var response = await SendRequestAsync(operation, relativeUrl, content, Json, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await ApiErrors.CreateAsync(operation, response, cancellationToken).ConfigureAwait(false);
        }

        using var body = await BodyOfAsync(operation, response, cancellationToken).ConfigureAwait(false);
        return ReadBody<T, TCodec>(operation, response, body.Bytes);
    }

    /// <inheritdoc />
    public override async Task<Stream> SendForStreamAsync(ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken)
    {
        var response = await SendRequestAsync(operation, relativeUrl, content, Any, cancellationToken).ConfigureAwait(false);
        try
        {
            return !response.IsSuccessStatusCode
                ? throw await ApiErrors.CreateAsync(operation, response, cancellationToken).ConfigureAwait(false)
                : new ResponseStream(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public override async Task<string> SendForTextAsync(ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken)
    {
        using var response = await SendRequestAsync(operation, relativeUrl, content, Any, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw await ApiErrors.CreateAsync(operation, response, cancellationToken).ConfigureAwait(false);
        }

        using var body = await BodyOfAsync(operation, response, cancellationToken).ConfigureAwait(false);
        return body.GetText(response.Content.Headers.ContentType?.CharSet);
    }

    /// <summary>Creates the request; override it to let more travel with it. Headers and content are set afterwards.</summary>
    /// <param name="operation">The operation that is called.</param>
    /// <param name="uri">The absolute URL.</param>
    /// <returns>A new request.</returns>
    protected virtual ApiRequest CreateRequest(ApiOperation operation, Uri uri) => new(operation, uri);

    /// <summary>Sends what is ready to be sent, and comes back with the headers of the answer.</summary>
    private protected virtual Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <summary>The body, where a handler on the way has read it already; null where it is still to be read.</summary>
    private protected virtual ApiBody? TakeBody(HttpResponseMessage response) => null;

    private ValueTask<ApiBody> BodyOfAsync(ApiOperation operation, HttpResponseMessage response, CancellationToken cancellationToken) =>
        TakeBody(response) is { } body ? new(body) : _reader.ReadAsync(operation, response.Content, cancellationToken);

    private static T ReadBody<T, TCodec>(ApiOperation operation, HttpResponseMessage response, ReadOnlySpan<byte> body)
        where TCodec : struct, IJsonCodec<T>
    {
        var text = JsonInput.Trim(body);
        try
        {
            // A read that brings nothing would look like a record whose every field is unset. After a change there is often nothing to say.
            // Where no schema is documented, only the content type tells JSON from a page that a proxy put in its place.
            var isWanted = typeof(T) == typeof(JsonElement)
                ? text.IsEmpty || IsJson(response.Content.Headers.ContentType?.MediaType)
                : !text.IsEmpty || operation.Method != HttpMethod.Get || response.StatusCode != HttpStatusCode.OK;
            if (isWanted && JsonInput.TryRead<T, TCodec>(text, out var value))
            {
                return value;
            }
        }
        catch (JsonException fault)
        {
            throw ApiErrors.CreateUnreadable(operation, response, ApiBody.GetPrefix(body), fault);
        }

        throw ApiErrors.CreateUnreadable(operation, response, ApiBody.GetPrefix(body), null);
    }

    private static bool IsJson(string? mediaType) =>
        mediaType is null || mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private Task<HttpResponseMessage> SendRequestAsync(ApiOperation operation, string relativeUrl, HttpContent? content, string accept, CancellationToken cancellationToken)
    {
        var request = CreateRequest(operation, GetUri(relativeUrl));
        request.Version = _client.DefaultRequestVersion;
        request.VersionPolicy = _client.DefaultVersionPolicy;
        request.Content = content ?? (IsRepeatable(operation.Method) ? null : new ByteArrayContent([]));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (operation.Version is not null)
        {
            request.Headers.TryAddWithoutValidation("Version", operation.Version);
        }

        for (var i = 0; i < operation.Headers.Count; i++)
        {
            request.Headers.TryAddWithoutValidation(operation.Headers[i].Key, operation.Headers[i].Value);
        }

        return ExchangeAsync(request, cancellationToken);
    }

    // The socket layer sends a request without content again when the connection closes early; an empty content prevents it.
    private static bool IsRepeatable(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Put || method == HttpMethod.Delete || method == HttpMethod.Head || method == HttpMethod.Options || method == HttpMethod.Trace;

    private Uri GetUri(string relativeUrl)
    {
        var address = _client.BaseAddress ?? throw new InvalidOperationException("The HttpClient has no BaseAddress: set it to the address of the API before the first call.");
        _baseAddress ??= address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri(_baseAddress + relativeUrl, Verbatim);
    }
}
