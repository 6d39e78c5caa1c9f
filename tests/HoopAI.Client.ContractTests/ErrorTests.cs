using System.Text;
using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.ContractTests.Values;

namespace HoopAI.Client.ContractTests;

/// <summary>Errors that no document lists for an operation, in both of the platform's shapes, say all that they say.</summary>
public sealed class ErrorTests
{
    public static TheoryData<string> Rows => ContractOperation.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_error_with_several_messages_keeps_them_all(string operation)
    {
        var failure = await FailAsync(operation, 422, """{"statusCode":422,"message":["phone must be a string","email must be an email"],"error":"Unprocessable Entity","traceId":"t-1"}""");

        Assert.IsType<HoopAIValidationException>(failure);
        Assert.Equal(["phone must be a string", "email must be an email"], failure.Error.Messages);
        Assert.Equal("t-1", failure.Error.TraceId);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_error_of_the_newer_shape_keeps_its_code_and_what_to_do(string operation)
    {
        var failure = await FailAsync(operation, 409, """{"error":{"code":"DUPLICATE","message":"It exists","details":[{"message":"by its name"}],"resolution":"Choose another name"},"traceId":"t-2"}""");

        Assert.IsType<HoopAIConflictException>(failure);
        Assert.Equal(("DUPLICATE", "Choose another name", "t-2"), (failure.Error.Code, failure.Error.Resolution, failure.Error.TraceId));
        Assert.Equal(["It exists", "by its name"], failure.Error.Messages);
    }

    private static async Task<HoopAIApiException> FailAsync(string operation, int status, string body)
    {
        var contract = ContractOperation.All[operation];
        await using var client = new ContractClient(new Uri("https://platform.test"), new Answers.StaticAnswer { Status = status, Body = Encoding.UTF8.GetBytes(body) });
        return await Assert.ThrowsAnyAsync<HoopAIApiException>(() => ClientMethod.Of(contract).CallAsync(client.CallerFor(contract, "token"), CallValues.Of(contract, CallKind.Plain)));
    }
}
