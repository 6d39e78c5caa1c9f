using System.Net;
using System.Text.Json.Nodes;

namespace HoopAI.Sandbox.Tests.Requests;

public sealed class InterceptionTests : SandboxTest
{
    private readonly Interceptor _interceptor = new();

    protected override SandboxOptions Options => new() { Clock = new ManualTimeProvider(), Interceptor = _interceptor };

    [Fact]
    public async Task An_interceptor_answers_in_the_sandboxs_place_and_nothing_is_processed()
    {
        _interceptor.Next = new Interception(SandboxAnswer.Json(409, new JsonObject { ["message"] = "intercepted" }));

        var answer = await GetAsync("contacts/one", Platform.Install().AccessToken);

        Assert.Equal("intercepted", await MessageAsync(HttpStatusCode.Conflict, answer));
        var entry = Assert.Single(Platform.Journal.Of("contacts.get-contact"));
        Assert.False(entry.Processed);
        Assert.True(entry.Counted);
    }

    [Fact]
    public async Task What_it_leaves_the_sandbox_answers()
    {
        await ExpectAsync(HttpStatusCode.OK, await GetAsync("contacts/one/tasks", Platform.Install().AccessToken));

        Assert.Equal(1, _interceptor.Asked);
    }

    [Fact]
    public async Task It_is_not_asked_about_a_request_that_is_not_let_in()
    {
        await ExpectAsync(HttpStatusCode.Unauthorized, await GetAsync("contacts/one", "garbage"));
        await ExpectAsync(HttpStatusCode.UnprocessableEntity, await SendAsync(HttpMethod.Post, "contacts/one/tasks", Platform.Install().AccessToken, "{}"));

        Assert.Equal(0, _interceptor.Asked);
    }

    [Fact]
    public async Task The_platforms_headers_stand_beside_its_own()
    {
        _interceptor.Next = new Interception(SandboxAnswer.Empty(200).With("x-ratelimit-remaining", "7"));

        var answer = await GetAsync("contacts/one", Platform.Install().AccessToken);

        Assert.Equal(("7", "100"), (Header(answer, "X-RateLimit-Remaining"), Header(answer, "X-RateLimit-Max")));
    }

    [Fact]
    public async Task A_fault_befalls_its_answer_and_stands_in_the_journal()
    {
        _interceptor.Next = new Interception(SandboxAnswer.Empty(200)) { Fault = Fault.Reset() };

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Post, "contacts/one/tags", Platform.Install().AccessToken, """{"tags":["a"]}"""));

        Assert.Equal("reset before processing", Assert.Single(Platform.Journal.Of("contacts.add-tags")).Fault);
    }

    private sealed class Interceptor : IRequestInterceptor
    {
        public Interception? Next { get; set; }

        public int Asked { get; private set; }

        public Interception? Intercept(SandboxRequest request)
        {
            Asked++;
            return Next;
        }
    }
}
