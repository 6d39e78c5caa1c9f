using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using HoopAI.Demo;
using HoopAI.Demo.Web;
using HoopAI.EndToEnd.Tests.Support;

namespace HoopAI.EndToEnd.Tests;

public partial class WebDemoTests
{
    [Fact]
    public async Task The_web_demo_prints_one_address_serves_the_start_page_there_and_ends_well_when_it_is_asked_to()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        await using var output = new Listener();
        var running = WebRun.RunAsync(new DemoOptions { Port = 0, Folder = folder.Path }, output, TextWriter.Null, stop.Token);

        var address = Assert.Single(Address().Matches(await output.FirstLine.WaitAsync(TimeSpan.FromMinutes(2)))).Value;
        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(address);
        await stop.CancelAsync();

        Assert.Contains("href=\"/connect\"", page, StringComparison.Ordinal);
        Assert.Equal(0, await running);
    }

    [Fact]
    public async Task Two_web_demos_do_not_share_a_folder_and_the_second_says_so()
    {
        using var folder = new TemporaryFolder();
        await using var first = await DemoApp.StartAsync(new DemoOptions { Port = 0, Folder = folder.Path });
        var errors = new StringWriter();

        var exit = await WebRun.RunAsync(new DemoOptions { Port = 0, Folder = folder.Path }, TextWriter.Null, errors, CancellationToken.None);

        Assert.Equal(1, exit);
        Assert.Contains("--data FOLDER", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_replaced_by_a_free_one()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var demo = await DemoApp.StartAsync(new DemoOptions { Port = taken, Folder = folder.Path });

        Assert.NotEqual(taken, demo.Address.Port);
    }

    [Fact]
    public async Task Pages_forbid_all_that_is_inline_or_from_elsewhere_and_other_host_names_are_refused()
    {
        using var folder = new TemporaryFolder();
        await using var demo = await DemoApp.StartAsync(new DemoOptions { Port = 0, Folder = folder.Path });
        using var browser = new HttpClient();

        using var page = await browser.GetAsync(demo.Address);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, demo.Address) { Headers = { Host = "rebound.example" } };
        using var refused = await browser.SendAsync(foreign);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(Inline(), await page.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData("--headless", true, false)]
    [InlineData("--json", true, true)]
    [InlineData("--headless --json", true, true)]
    [InlineData("--port 80 --data x", false, false)]
    public void The_command_line_says_what_runs(string line, bool headless, bool json)
    {
        var command = CommandLine.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((headless, json), (command!.IsHeadless, command.IsJson));
    }

    [Theory]
    [InlineData("--nothing")]
    [InlineData("--port")]
    [InlineData("--port many")]
    [InlineData("--data")]
    public void What_the_command_line_does_not_know_is_refused(string line) => Assert.Null(CommandLine.Parse(line.Split(' ')));

    [GeneratedRegex("http://[^ ]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"<style|style=|<script>|\son[a-z]+=|javascript:")]
    private static partial Regex Inline();

    /// <summary>Tells when the first line was printed.</summary>
    private sealed class Listener : StringWriter
    {
        private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> FirstLine => _line.Task;

        public override Task WriteLineAsync(string? value)
        {
            _line.TrySetResult(value ?? "");
            return base.WriteLineAsync(value);
        }
    }
}
