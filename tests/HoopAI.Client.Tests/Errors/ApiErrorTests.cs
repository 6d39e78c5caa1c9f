using System.Net;
using System.Text;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.Errors;

public sealed class ApiErrorTests
{
    [Theory]
    [InlineData(HttpStatusCode.BadRequest, typeof(HoopAIValidationException))]
    [InlineData(HttpStatusCode.Forbidden, typeof(HoopAIForbiddenException))]
    [InlineData(HttpStatusCode.NotFound, typeof(HoopAINotFoundException))]
    [InlineData(HttpStatusCode.Conflict, typeof(HoopAIConflictException))]
    [InlineData(HttpStatusCode.UnprocessableEntity, typeof(HoopAIValidationException))]
    [InlineData(HttpStatusCode.InternalServerError, typeof(HoopAIServerException))]
    [InlineData(HttpStatusCode.Gone, typeof(HoopAIApiException))]
    [InlineData(HttpStatusCode.Found, typeof(HoopAIApiException))]
    public async Task Have_a_class_each(HttpStatusCode status, Type type)
    {
        var fault = await FailAsync(FakePlatform.Error(status, "as told"));

        Assert.IsType(type, fault);
        Assert.Equal(status, fault.Status);
        Assert.Equal("trace-1", fault.TraceId);
        Assert.Equal(["as told"], fault.Messages);
        Assert.Equal("get-contact", fault.Operation!.Id);
        Assert.Equal(ClientBench.Location, fault.Resource);
    }

    [Fact]
    public async Task Say_what_happened_to_what_and_what_to_do_next()
    {
        var fault = await FailAsync(FakePlatform.Error(HttpStatusCode.NotFound, "Contact not found."));

        Assert.Equal(
            "GET /contacts/{contactId} for location loc1 of app app1 answered 404 NotFound: Contact not found (trace id trace-1). "
            + "Check the ids (case matters), and that the record is on this location.",
            fault.Message);
    }

    [Fact]
    public async Task Sort_validation_messages_by_field()
    {
        var fault = Assert.IsType<HoopAIValidationException>(await FailAsync(FakePlatform.Json(
            HttpStatusCode.UnprocessableEntity,
            """{"statusCode":422,"message":["email must be an email","email should not be empty","property nmae should not exist","address.0.city must be a string","Nothing was changed"],"error":"Unprocessable Entity"}""")));

        Assert.Equal(["email", "nmae", "address.0.city", ""], fault.Fields.Keys);
        Assert.Equal(["email must be an email", "email should not be empty"], fault.Fields["email"]);
        Assert.Equal("Unprocessable Entity", fault.Code);
        Assert.Equal(5, fault.Messages.Count);
    }

    [Fact]
    public async Task Read_the_newer_shape_too()
    {
        var fault = await FailAsync(FakePlatform.Json(
            HttpStatusCode.BadRequest,
            """{"error":{"code":"INVALID_LIMIT","message":"limit is too large","details":[{"message":"limit must not be above 100"}],"resolution":"Ask for 100 at most."},"traceId":"t3"}"""));

        Assert.Equal("INVALID_LIMIT", fault.Code);
        Assert.Equal(["limit is too large", "limit must not be above 100"], fault.Messages);
        Assert.Equal("t3", fault.TraceId);
        Assert.Contains("The platform advises: Ask for 100 at most.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("")]
    [InlineData("[1,2]")]
    [InlineData("{\"message\":")]
    [InlineData("{\"message\":{\"a\":1},\"statusCode\":\"x\"}")]
    public async Task Cope_with_any_body(string body)
    {
        var fault = await FailAsync(new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent(body) });

        Assert.Empty(fault.Messages);
        Assert.Equal(body, fault.Error.Body);
    }

    [Fact]
    public async Task Keep_the_beginning_only_of_a_large_body()
    {
        var fault = await FailAsync(new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', 5_000_000))) });

        Assert.Equal(4_096, fault.Error.Body.Length);
    }

    [Fact]
    public async Task Say_that_a_success_cannot_be_read()
    {
        var fault = await FailAsync(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("<html/>", Encoding.UTF8, "text/html") });

        var unreadable = Assert.IsType<HoopAIUnreadableAnswerException>(fault);
        Assert.Equal("<html/>", unreadable.Error.Body);
        Assert.Contains("do not repeat it blindly", unreadable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_a_page_from_an_error_of_the_platforms()
    {
        var fault = await FailAsync(new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent("<html/>", Encoding.UTF8, "text/html") });

        Assert.Contains("no reason given, the body is text/html and no error of the platform's (see Error.Body)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replace_a_token_that_the_platform_sends_back()
    {
        var fault = await FailAsync(FakePlatform.Error(HttpStatusCode.Forbidden, "secret-access-0 may not do this"));

        Assert.Equal(["*** may not do this"], fault.Messages);
        Assert.DoesNotContain("secret-access-0", fault.ToString() + fault.Error.Body, StringComparison.Ordinal);
    }

    private static async Task<HoopAIApiException> FailAsync(HttpResponseMessage answer)
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Answer = (_, _) => Task.FromResult(answer);
        return await Assert.ThrowsAnyAsync<HoopAIApiException>(() => caller.GetAsync().Within());
    }
}
