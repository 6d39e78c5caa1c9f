using HoopAI.Demo.Headless;

namespace HoopAI.EndToEnd.Tests;

public class HeadlessDemoTests
{
    [Fact]
    public async Task The_headless_demo_does_in_every_step_what_it_says()
    {
        var output = new StringWriter();

        var summary = await HeadlessRun.RunAsync(output, CancellationToken.None);

        Assert.True(summary.Succeeded, output.ToString());
        Assert.Equal(Steps.All.Count, summary.Steps.Count);
        Assert.Contains("\"succeeded\": true", summary.ToJson(), StringComparison.Ordinal);
    }
}
