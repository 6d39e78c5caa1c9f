using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Diagnostics;

/// <summary>The tool as the build and people start it: exit codes, faults, and what is on the disk afterwards.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string Good = Sample.Around("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}");

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_good_document_ends_with_0_and_says_what_was_written()
    {
        _scratch.Write("good.json", Good);
        var (exitCode, output) = CommandLine.Generate(_scratch, "good.json");
        Assert.Equal(0, exitCode);
        Assert.StartsWith("1 operations, 2 types:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_document_leaves_the_earlier_output_as_it_was()
    {
        _scratch.Write("api.json", Good);
        CommandLine.Generate(_scratch, "api.json");
        var before = Snapshot();
        _scratch.Write("api.json", Good[..^10]);
        var (exitCode, output) = CommandLine.Generate(_scratch, "api.json");
        Assert.Equal(1, exitCode);
        Assert.Contains("api.json(1,", output, StringComparison.Ordinal);
        Assert.Contains("error " + DiagnosticCodes.NotJson, output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void A_broken_document_writes_nothing()
    {
        _scratch.Write("api.json", "{");
        CommandLine.Generate(_scratch, "api.json");
        Assert.False(Directory.Exists(_scratch["output"]));
    }

    [Theory]
    [InlineData("nowhere.json", "Acme", "HOOP003")]
    [InlineData("empty", "Acme", "HOOP006")]
    [InlineData("api.json", "Acme..Things", "HOOP023")]
    [InlineData("api.json", "../evil", "HOOP023")]
    [InlineData("api.json", "Acme.class", "HOOP023")]
    public void A_wrong_argument_is_an_error_with_a_code(string input, string name, string code)
    {
        _scratch.Write("api.json", Good);
        Directory.CreateDirectory(_scratch["empty"]);
        var (exitCode, output) = CommandLine.Run(_scratch.Folder, "generate", input, "--output", "out", "--namespace", name);
        Assert.Equal(1, exitCode);
        Assert.Contains("error " + code, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_option_ends_with_the_usage()
    {
        var (exitCode, output) = CommandLine.Run(_scratch.Folder, "generate", "api.json");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("--output", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_NSwag_that_is_not_there_or_does_not_work_is_an_error_with_a_code()
    {
        _scratch.Write("api.json", Good);
        var (_, missing) = CommandLine.Run(_scratch.Folder, "generate", "api.json", "--output", "out", "--namespace", "Acme", "--nswag", "nowhere.dll");
        Assert.Contains("nowhere.dll: error HOOP020", missing, StringComparison.Ordinal);
        _scratch.Write("broken.dll", "no assembly");
        var (_, broken) = CommandLine.Run(_scratch.Folder, "generate", "api.json", "--output", "out", "--namespace", "Acme", "--nswag", "broken.dll");
        Assert.Contains("error HOOP021", broken, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_a_file_is_an_error_with_a_code()
    {
        _scratch.Write("api.json", Good);
        _scratch.Write("output", "a file");
        var (exitCode, output) = CommandLine.Generate(_scratch, "api.json");
        Assert.Equal(1, exitCode);
        Assert.Contains("error HOOP022", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_in_a_document_do_not_break_the_line_of_a_fault()
    {
        _scratch.Write("api.json", Sample.WithPaths("""{"/a/{i\r\nd}":{"get":{}}}"""));
        var (_, output) = CommandLine.Generate(_scratch, "api.json");
        Assert.Contains("HOOP054", Assert.Single(output.Split('\n'), line => line.Contains("warning", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private Dictionary<string, (string, DateTime)> Snapshot() =>
        Directory.EnumerateFiles(_scratch["output"], "*", SearchOption.AllDirectories).ToDictionary(file => file, file => (File.ReadAllText(file), File.GetLastWriteTimeUtc(file)));
}
