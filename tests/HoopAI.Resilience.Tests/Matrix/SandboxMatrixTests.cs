using HoopAI.Sandbox;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>The rows that the sandbox judges.</summary>
public sealed class SandboxMatrixTests(SandboxMatrixTests.Platform platform) : IClassFixture<SandboxMatrixTests.Platform>
{
    private const string Judge = "Judged by the sandbox";

    public static TheoryData<string, string> Rows => FaultTable.NamesOf(Judge);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Happens_as_the_table_says(string fault, string deadline)
    {
        var row = FaultTable.Find(Judge, fault, deadline);

        var played = await RowRun.PlayAsync(row, (kind, strikes) => Task.FromResult<IFaultScene>(new SandboxScene(platform.Sandbox, kind, strikes)));

        Assert.True(row.ToMarkdown() == played.ToMarkdown(), $"""
            What happened is not what FaultMatrix.md says.
            Table:    {row.ToMarkdown()}
            Happened: {played.ToMarkdown()}
            """);
    }

    [Fact]
    public void The_table_has_a_row_for_every_fault_with_and_without_a_deadline() => Assert.Equal(
        FaultKinds.All.Values.Where(fault => fault.Sandbox is not null || fault.Sockets is not null).SelectMany(fault => new[] { $"{fault} –", $"{fault} 4 s" }).Order(),
        Rows.Select(row => $"{row[0]} {row[1]}").Order());

    /// <summary>A sandbox whose clock stands still: what is late never comes.</summary>
    public sealed class Platform : IAsyncLifetime
    {
        public HoopAISandbox Sandbox { get; private set; } = null!;

        public async Task InitializeAsync() => Sandbox = await HoopAISandbox.StartAsync(new SandboxOptions { AnswersUnknownIds = true, Clock = new ManualTimeProvider() });

        public async Task DisposeAsync() => await Sandbox.DisposeAsync();
    }
}
