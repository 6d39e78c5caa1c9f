using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.ContractTests.Values;
using HoopAI.Client.ContractTests.WireMock;
using HoopAI.Testing.WireMock;

namespace HoopAI.Client.ContractTests;

/// <summary>What arrives is what the document says: method, path and query byte for byte, headers, body.</summary>
[Collection(WireMockCollection.Name)]
public sealed class RequestTests(ContractServer server)
{
    public static TheoryData<string> Rows => ContractOperation.Rows;

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public Task A_plain_call_arrives_as_documented(string operation) => ArrivesAsync(operation, CallKind.Plain);

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public Task A_call_with_everything_set_arrives_as_documented(string operation) => ArrivesAsync(operation, CallKind.AllSet);

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public Task A_call_with_nothing_optional_set_arrives_as_documented(string operation) => ArrivesAsync(operation, CallKind.NoneSet);

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public Task A_call_with_hostile_values_arrives_as_documented(string operation) => ArrivesAsync(operation, CallKind.Hostile);

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public Task A_call_with_very_long_values_arrives_as_documented(string operation) => ArrivesAsync(operation, CallKind.Long);

    private async Task ArrivesAsync(string operation, CallKind kind)
    {
        Skip.If(WireMockServer.SkipReason is not null, WireMockServer.SkipReason);
        var call = await server.CallAsync(ContractOperation.All[operation], kind);

        var served = call.TheRequest();

        var faults = ExpectedRequest.Check(call.Values, served.Request, call.Token).ToList();
        Assert.True(faults.Count == 0, $"{operation}\n{string.Join('\n', faults)}");
        Assert.True(call.Failure is null, $"{operation}: {call.Failure}");
    }
}
