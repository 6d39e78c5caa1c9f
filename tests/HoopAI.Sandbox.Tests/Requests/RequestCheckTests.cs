using System.Net;
using System.Text.Json;

namespace HoopAI.Sandbox.Tests.Requests;

public sealed class RequestCheckTests : SandboxTest
{
    private string Token => Platform.Install().AccessToken;

    [Fact]
    public async Task Answers_an_unknown_path_in_the_platforms_shape()
    {
        var answer = await ExpectAsync(HttpStatusCode.NotFound, await GetAsync("contacts", Token));

        Assert.Equal("Cannot GET /contacts", answer.GetProperty("message").GetString());
        Assert.Equal(404, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("Not Found", answer.GetProperty("error").GetString());
        Assert.NotEmpty(answer.GetProperty("traceId").GetString()!);
    }

    [Fact]
    public async Task Answers_a_path_in_the_wrong_case_as_the_access_management_does() =>
        Assert.Equal(PlatformTexts.UnknownRoute, await MessageAsync(HttpStatusCode.Unauthorized, await GetAsync("Contacts/?locationId=x", Token)));

    [Fact]
    public async Task Lists_every_query_parameter_that_is_missing_or_wrong()
    {
        var answer = await ExpectAsync(HttpStatusCode.UnprocessableEntity, await GetAsync("contacts/?limit=many", Token));

        Assert.Equal(
            ["locationId should not be empty", "limit must be an integer number"],
            answer.GetProperty("message").EnumerateArray().Select(message => message.GetString()!));
        Assert.Equal("Unprocessable Entity", answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Ignores_parameters_that_no_document_names() =>
        await ExpectAsync(HttpStatusCode.OK, await GetAsync($"contacts/?pageNumber=7&locationId={SandboxSeed.LocationId}", Token));

    [Fact]
    public async Task Says_what_is_wrong_with_a_body()
    {
        var answer = await ExpectAsync(HttpStatusCode.UnprocessableEntity, await SendAsync(HttpMethod.Post, "contacts/", Token, """{"firstName":1,"tags":"a","unknown":true,"source":null}"""));

        Assert.Equal(
            ["locationId should not be empty", "firstName must be a string", "tags must be an array"],
            answer.GetProperty("message").EnumerateArray().Select(message => message.GetString()!));
        Assert.False(Platform.Journal.Entries[^1].Processed);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.UnprocessableEntity)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.UnprocessableEntity)]
    public async Task Refuses_a_body_that_is_missing_or_broken(string? json, HttpStatusCode status) =>
        await ExpectAsync(status, await SendAsync(HttpMethod.Post, "contacts/", Token, json));

    [Fact]
    public async Task Refuses_another_content_type()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "contacts/") { Content = new FormUrlEncodedContent([new("locationId", "x")]) };
        request.Headers.Authorization = new("Bearer", Token);
        request.Headers.Add("Version", "2021-07-28");

        await ExpectAsync(HttpStatusCode.UnsupportedMediaType, await Http.SendAsync(request));
    }

    [Theory]
    [InlineData("DELETE", "/users/..", "400")]
    [InlineData("DELETE", "/users/.", "400")]
    [InlineData("DELETE", "/users/%2E%2e", "400")]
    [InlineData("DELETE", "/users/", "404")]
    [InlineData("DELETE", "/users/%20", "400")]
    [InlineData("DELETE", "/users/%zz", "400")]
    [InlineData("GET", "/contacts/../users/x", "404")]
    [InlineData("GET", "/contacts//tasks", "404")]
    [InlineData("GET", "/%63ontacts/x", "404")]
    [InlineData("GET", "/contacts/x/", "404")]
    [InlineData("DELETE", "/users/a%2Fb", "404")]
    [InlineData("DELETE", "/users/..?x=1", "400")]
    public async Task Takes_the_path_exactly_as_it_was_sent(string method, string target, string status)
    {
        var answer = await RawHttp.SendAsync(Platform.BaseAddress, method, target, $"Authorization: Bearer {Token}", "Version: 2021-07-28");

        Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
        Assert.Equal(target, Platform.Journal.Entries[^1].RawTarget);
    }

    [Fact]
    public async Task A_path_cannot_climb_into_the_control_endpoints()
    {
        var answer = await RawHttp.SendAsync(Platform.BaseAddress, "GET", "/contacts/../_sandbox/status");

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_multipart_form()
    {
        var operation = Platform.Operations.Operations.First(candidate => candidate.Documented.Body?.Content.GetValueOrDefault("multipart/form-data")
            is { } schema && schema.Properties.Values.Any(part => part.Format == "binary"));
        var file = operation.Documented.Body!.Content["multipart/form-data"].Properties.First(part => part.Value.Format == "binary").Key;
        var url = operation.Documented.Path.TrimStart('/') + $"?locationId={SandboxSeed.LocationId}&altId={SandboxSeed.LocationId}&altType=location";

        Assert.NotEqual(HttpStatusCode.UnprocessableEntity, (await UploadAsync(new ByteArrayContent([1, 2, 3]), "a.png")).StatusCode);
        var refused = await ExpectAsync(HttpStatusCode.UnprocessableEntity, await UploadAsync(new StringContent("text"), null));
        Assert.Contains($"{file} must be a file", refused.GetProperty("message").ToString(), StringComparison.Ordinal);

        async Task<HttpResponseMessage> UploadAsync(HttpContent content, string? fileName)
        {
            using var form = new MultipartFormDataContent();
            if (fileName is null) form.Add(content, file);
            else form.Add(content, file, fileName);
            using var request = new HttpRequestMessage(new HttpMethod(operation.Documented.Method), url) { Content = form };
            request.Headers.Authorization = new("Bearer", Token);
            request.Headers.Add("Version", operation.Documented.Parameters.First(parameter => parameter.Name == "Version").Schema.Enum[0].GetString());
            return await Http.SendAsync(request);
        }
    }
}
