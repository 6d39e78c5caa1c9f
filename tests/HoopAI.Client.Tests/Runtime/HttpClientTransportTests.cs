using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tests.Runtime.Samples;

namespace HoopAI.Client.Tests.Runtime;

public sealed class HttpClientTransportTests
{
    [Fact]
    public async Task Sends_the_operation_its_version_and_what_it_accepts()
    {
        var (api, handler) = Create("""{"id":"1"}""");
        var contact = await api.GetContactAsync("a/b", limit: 2);

        var request = Assert.IsType<ApiRequest>(handler.Request);
        Assert.Equal("1", contact.Id);
        Assert.Equal("get-contact", request.Operation.Id);
        Assert.Equal("https://host/prefix/contacts/a%2Fb?limit=2", request.RequestUri!.OriginalString);
        Assert.Equal(["2021-07-28"], request.Headers.GetValues("Version"));
        Assert.Equal("application/json", request.Headers.Accept.ToString());
        Assert.Null(request.Content);
        Assert.True(handler.Response!.IsDisposed);
    }

    [Fact]
    public async Task Gives_a_post_without_a_body_an_empty_one_so_that_the_socket_layer_does_not_repeat_it()
    {
        var (api, handler) = Create("");
        await api.CreateContactAsync(null);
        Assert.Equal(0, handler.Request!.Content!.Headers.ContentLength);
        Assert.False(handler.Request.Headers.Contains("Version"));
    }

    [Theory]
    [InlineData("", HttpStatusCode.NoContent)]
    [InlineData("null", HttpStatusCode.Created)]
    [InlineData("\ufeff{}", (HttpStatusCode)299)]
    public async Task Takes_any_2xx_for_a_success_and_nothing_for_an_empty_model(string body, HttpStatusCode status)
    {
        var (api, _) = Create(body, status: status);
        Assert.Null((await api.GetContactAsync("1")).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"id\":")]
    [InlineData("<html>")]
    public async Task Throws_an_error_of_the_api_for_an_answer_of_another_shape(string body)
    {
        var (api, handler) = Create(body);
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => api.GetContactAsync("1"));
        Assert.IsNotAssignableFrom<JsonException>(fault);
        Assert.True(handler.Response!.IsDisposed);
    }

    [Fact]
    public async Task Throws_an_error_of_the_api_for_every_other_status()
    {
        var (api, handler) = Create("""{"message":"no"}""", status: HttpStatusCode.Found);
        await Assert.ThrowsAnyAsync<Exception>(() => api.GetContactAsync("1"));
        Assert.True(handler.Response!.IsDisposed);
    }

    [Theory]
    [InlineData("", "text/html", JsonValueKind.Undefined)]
    [InlineData("null", "application/json", JsonValueKind.Null)]
    [InlineData("[1]", "application/problem+json", JsonValueKind.Array)]
    [InlineData("1", null, JsonValueKind.Number)]
    public async Task Reads_any_answer_where_none_is_documented(string body, string? contentType, JsonValueKind expected)
    {
        var (api, _) = Create(body, contentType);
        Assert.Equal(expected, (await api.GetAnyAsync()).ValueKind);
    }

    [Fact]
    public async Task Refuses_a_page_where_any_json_would_do()
    {
        var (api, _) = Create("\"OK\"", "text/html");
        await Assert.ThrowsAnyAsync<Exception>(() => api.GetAnyAsync());
    }

    [Fact]
    public async Task Reads_a_list() => Assert.Equal(["1", "2"], (await Create("""[{"id":"1"},{"id":2}]""").Api.GetListAsync()).Select(contact => contact.Id));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reads_a_long_answer_whether_its_length_is_known_or_not(bool isLengthKnown)
    {
        var id = new string('x', 3_000_000);
        var bytes = Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}""");
        var (api, _) = Create(() => isLengthKnown ? new ByteArrayContent(bytes) : new StreamContent(new TrickleStream(bytes)));
        Assert.Equal(id, (await api.GetContactAsync("1")).Id);
    }

    [Fact]
    public async Task Stops_at_the_limit_of_the_client()
    {
        var handler = new StubHandler(() => new ByteArrayContent(new byte[20_000]));
        using var client = new HttpClient(handler) { BaseAddress = new Uri("https://host"), MaxResponseContentBufferSize = 10_000 };
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => new ContactsApi(client).GetContactAsync("1"));
        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, fault.HttpRequestError);
    }

    [Fact]
    public async Task Ends_a_body_that_does_not_arrive_with_the_timeout_of_the_client()
    {
        using var client = new HttpClient(new StubHandler(() => new StreamContent(new StuckStream()))) { BaseAddress = new Uri("https://host"), Timeout = TimeSpan.FromMilliseconds(20) };
        var fault = await Assert.ThrowsAsync<TaskCanceledException>(() => new ContactsApi(client).GetContactAsync("1"));
        Assert.IsType<TimeoutException>(fault.InnerException);
    }

    [Fact]
    public async Task Ends_a_body_that_does_not_arrive_when_the_caller_gives_up()
    {
        using var client = new HttpClient(new StubHandler(() => new StreamContent(new StuckStream()))) { BaseAddress = new Uri("https://host") };
        using var source = new CancellationTokenSource();
        var call = new ContactsApi(client).GetContactAsync("1", cancellationToken: source.Token);
        await source.CancelAsync();
        var fault = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.Equal(source.Token, fault.CancellationToken);
    }

    [Fact]
    public async Task Says_that_an_answer_broke_off()
    {
        using var client = new HttpClient(new StubHandler(() => new StreamContent(new BrokenStream()))) { BaseAddress = new Uri("https://host") };
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => new ContactsApi(client).GetContactAsync("1"));
        Assert.IsType<IOException>(fault.InnerException);
        Assert.Contains("GET /contacts/{contactId}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_a_stream_that_takes_the_response_with_it()
    {
        var (api, handler) = Create("abc");
        var stream = await api.DownloadAsync();
        using (var reader = new StreamReader(stream))
        {
            Assert.Equal("abc", await reader.ReadToEndAsync());
            Assert.False(handler.Response!.IsDisposed);
        }

        Assert.True(handler.Response.IsDisposed);
        Assert.Equal("*/*", handler.Request!.Headers.Accept.ToString());
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("no-such-thing")]
    [InlineData("utf-7")]
    [InlineData(null)]
    public async Task Reads_text_in_its_encoding(string? charSet)
    {
        var encoding = charSet is null or "no-such-thing" or "utf-7" ? Encoding.UTF8 : Encoding.GetEncoding(charSet);
        var bytes = encoding.Preamble.ToArray().Concat(encoding.GetBytes("é")).ToArray();
        var (api, _) = Create(() => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") { CharSet = charSet } } });
        Assert.Equal("é", await api.GetTextAsync());
    }

    [Fact]
    public async Task Sends_header_parameters_and_leaves_out_null()
    {
        var (api, handler) = Create("");
        await api.DeleteContactAsync(since: new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero), ids: [1, 2]);
        Assert.Equal(["Accept: application/json", "X-Since: 2024-01-02T03:04:05.000Z", "X-Ids: 1,2"], handler.Request!.Headers.NonValidated.Select(header => $"{header.Key}: {header.Value}"));
        await Assert.ThrowsAsync<ArgumentException>(() => api.DeleteContactAsync("a\r\nAuthorization: b"));
    }

    [Fact]
    public async Task Lets_a_file_of_the_caller_be_sent_in_another_call()
    {
        var (api, _) = Create("");
        var file = FileContent.FromBytes("x"u8.ToArray(), "a.txt");
        await api.UploadAsync(file);
        await api.UploadAsync(file);
        Assert.Equal("x", await file.ReadAsStringAsync());
    }

    [Fact]
    public async Task Says_what_to_do_without_a_base_address()
    {
        using var client = new HttpClient(new StubHandler(() => null));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => new ContactsApi(client).GetAnyAsync());
        Assert.Contains("BaseAddress", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_more_travel_with_the_request()
    {
        var handler = new StubHandler(() => new StringContent("{}"));
        using var client = new HttpClient(handler) { BaseAddress = new Uri("https://host"), DefaultRequestVersion = HttpVersion.Version20 };
        await new ContactsApi(new OwnTransport(client)).GetContactAsync("1");
        Assert.IsType<OwnRequest>(handler.Request);
        Assert.Equal(HttpVersion.Version20, handler.Request.Version);
    }

    private static (ContactsApi Api, StubHandler Handler) Create(string body, string? contentType = "application/json", HttpStatusCode status = HttpStatusCode.OK) =>
        Create(() => new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = contentType is null ? null : new MediaTypeHeaderValue(contentType) } }, status);

    private static (ContactsApi Api, StubHandler Handler) Create(Func<HttpContent> answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        var handler = new StubHandler(answer, status);
        return (new ContactsApi(new HttpClient(handler) { BaseAddress = new Uri("https://host/prefix/") }), handler);
    }

    private sealed class OwnTransport(HttpClient client) : HttpClientTransport(client)
    {
        protected override ApiRequest CreateRequest(ApiOperation operation, Uri uri) => new OwnRequest(operation, uri);
    }

    private sealed class OwnRequest(ApiOperation operation, Uri uri) : ApiRequest(operation, uri);

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1009)], cancellationToken);
    }

    private sealed class StuckStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");
    }
}
