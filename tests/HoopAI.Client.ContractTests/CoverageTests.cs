using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.ContractTests.Values;
using HoopAI.Client.ContractTests.WireMock;
using HoopAI.Testing.WireMock;
using Xunit.Abstractions;

namespace HoopAI.Client.ContractTests;

/// <summary>Nothing is left out: counted from WireMock's own journal.</summary>
[Collection(WireMockCollection.Name)]
public sealed class CoverageTests(ContractServer server, ITestOutputHelper output)
{
    private const int Published = 576;

    [Fact]
    public void Every_operation_has_a_method_and_every_method_an_operation()
    {
        Assert.Equal(Published, ContractOperation.All.Count);
        Assert.Equal(Published, ClientMethod.Count);
        Assert.All(ContractOperation.All.Values, operation => Assert.NotNull(ClientMethod.Of(operation)));
    }

    [Fact]
    public void Every_documented_answer_has_a_mapping_and_no_other() => Assert.Equal(
        ContractOperation.All.Values.SelectMany(operation => operation.Answers.Keys.Select(status => $"{operation.Module}.{operation.Id} {status}")).Order(StringComparer.Ordinal),
        server.Stubs.Values.Select(stub => $"{stub.Operation} {stub.Status}").Order(StringComparer.Ordinal));

    [SkippableFact]
    public async Task Every_operation_was_called_and_every_mapping_used()
    {
        Skip.If(WireMockServer.SkipReason is not null, WireMockServer.SkipReason);
        foreach (var operation in ContractOperation.All.Values)
        {
            foreach (var kind in Enum.GetValues<CallKind>())
            {
                await server.CallAsync(operation, kind);
            }

            foreach (var status in operation.Answers.Keys.Where(status => status != operation.SuccessStatus))
            {
                await server.CallAsync(operation, status);
            }
        }

        var used = server.Journal.Where(served => served.StubId is not null).Select(served => server.Stubs[served.StubId!]).ToHashSet();
        var operations = used.Select(stub => stub.Operation).Distinct().Count();
        output.WriteLine($"{operations} of {Published} operations called, {used.Count} of {server.Stubs.Count} mappings used, {server.Journal.Count} requests in WireMock's journal, {server.Journal.Count(served => served.StubId is null)} of them matched by none");
        Assert.Equal(Published, operations);
        Assert.Equal(server.Stubs.Count, used.Count);
        Assert.DoesNotContain(server.Journal, served => served.StubId is null);
    }
}
