using HoopAI.Testing.WireMock;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>The rows that WireMock judges: another server's idea of the same faults.</summary>
public sealed class WireMockMatrixTests(WireMockMatrixTests.Server server) : IClassFixture<WireMockMatrixTests.Server>
{
    private const string Judge = "Judged by WireMock";

    public static TheoryData<string, string> Rows => FaultTable.NamesOf(Judge);

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public async Task Happens_as_the_table_says(string fault, string deadline)
    {
        Skip.If(WireMockServer.SkipReason is not null, WireMockServer.SkipReason);
        var row = FaultTable.Find(Judge, fault, deadline);

        var played = await RowRun.PlayAsync(row, (kind, strikes) => WireMockScene.SetUpAsync(server.WireMock!, kind, strikes));

        Assert.True(row.ToMarkdown() == played.ToMarkdown(), $"""
            What happened is not what FaultMatrix.md says.
            Table:    {row.ToMarkdown()}
            Happened: {played.ToMarkdown()}
            """);
    }

    [Fact]
    public void The_table_has_a_row_for_every_fault_with_and_without_a_deadline() => Assert.Equal(
        FaultKinds.All.Values.Where(fault => fault.WireMock is not null).SelectMany(fault => new[] { $"{fault} –", $"{fault} 4 s" }).Order(),
        Rows.Select(row => $"{row[0]} {row[1]}").Order());

    /// <summary>One server for all rows.</summary>
    public sealed class Server : IAsyncLifetime
    {
        public WireMockServer? WireMock { get; private set; }

        public async Task InitializeAsync() => WireMock = WireMockServer.SkipReason is null ? await WireMockServer.StartAsync() : null;

        public async Task DisposeAsync()
        {
            if (WireMock is not null)
            {
                await WireMock.DisposeAsync();
            }
        }
    }
}
