using HoopAI.Testing.WireMock;

namespace HoopAI.Resilience.Tests.Support;

public sealed class WireMockServerTests
{
    [SkippableFact]
    public async Task Answers_as_it_is_told_keeps_a_journal_and_is_gone_when_it_is_disposed_of()
    {
        Skip.If(WireMockServer.SkipReason is not null, WireMockServer.SkipReason);
        Uri address;
        await using (var server = await WireMockServer.StartAsync())
        {
            address = server.BaseAddress;
            using var client = new HttpClient { BaseAddress = address };
            await server.Admin.AddAsync(Stub.InTurn("turns", new RequestPattern { Method = "POST", UrlPath = "/a" }, StubResponse.Json("""{"n":1}"""), StubResponse.Json("""{"n":2}""", 201)));

            var answers = new List<string>();
            for (var i = 0; i < 3; i++)
            {
                using var answer = await client.PostAsync("/a?q=1", new StringContent("body"));
                answers.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }

            using var unknown = await client.GetAsync("/b");
            var requests = await server.Admin.RequestsAsync();

            Assert.Equal(["""200 {"n":1}""", """201 {"n":2}""", """201 {"n":2}"""], answers);
            Assert.Equal(["POST /a?q=1 body", "POST /a?q=1 body", "POST /a?q=1 body", "GET /b "], requests.Select(request => $"{request.Method} {request.Url} {request.Body}"));
            Assert.StartsWith("text/plain", requests[0].Header("content-type"), StringComparison.Ordinal);
            await server.Admin.ResetAsync();
            Assert.Empty(await server.Admin.RequestsAsync());
        }

        using var late = new HttpClient { BaseAddress = address };
        await Assert.ThrowsAsync<HttpRequestException>(() => late.GetAsync("/a"));
    }
}
