using HoopAI.Client.ContractTests.Answers;
using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.ContractTests.Values;
using HoopAI.Client.ContractTests.WireMock;
using HoopAI.Testing.WireMock;

namespace HoopAI.Client.ContractTests;

/// <summary>What WireMock answers is read without loss, and its errors become exceptions.</summary>
[Collection(WireMockCollection.Name)]
public sealed class AnswerTests(ContractServer server)
{
    public static TheoryData<string> Rows => ContractOperation.Rows;

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public async Task An_answer_is_read_without_loss(string operation)
    {
        Skip.If(WireMockServer.SkipReason is not null, WireMockServer.SkipReason);
        var call = await server.CallAsync(ContractOperation.All[operation], CallKind.Plain);
        var served = call.TheRequest();
        Skip.If(EngineDifferences.BareTextsKeepTheirQuotes && call.Values.Operation.Success.Schema?.Type == "string" && call.Method.Answer == typeof(string), "This engine leaves the quotes on an answer that is a bare text.");

        var written = await AnswerText.OfAsync(call.Result, call.Method);

        var answer = call.Values.Operation.Success;
        Assert.Empty(AnswerComparison.Compare(answer.Schema, Parse(served.Body, answer), written));
        Assert.Empty(TypedMembers.NotRead(call.Result));
        Assert.Equal(call.Values.Operation.SuccessStatus, served.Status);
    }

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public async Task Every_other_documented_answer_becomes_what_is_documented(string operation)
    {
        Skip.If(WireMockServer.SkipReason is not null, WireMockServer.SkipReason);
        var contract = ContractOperation.All[operation];
        foreach (var (status, answer) in contract.Answers.Where(answer => answer.Key != contract.SuccessStatus))
        {
            var call = await server.CallAsync(contract, status);
            var served = call.TheRequest();
            Assert.Equal(status, served.Status);
            if (status is >= 200 and <= 299)
            {
                Assert.Empty(AnswerComparison.Compare(answer.Schema, Parse(served.Body, answer), await AnswerText.OfAsync(call.Result, call.Method)));
            }
            else
            {
                DocumentedErrors.Check(contract, status, served.Body, call.Failure);
            }
        }
    }

    private static JsonNode? Parse(string body, ContractAnswer answer) =>
        body.Length == 0 ? null : answer.ContentType is null or "application/json" ? JsonNode.Parse(body) : JsonValue.Create(body);
}
