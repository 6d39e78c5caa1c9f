using System.Globalization;
using HoopAI.Generator.Output;
using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Pipeline;

/// <summary>What is written, and what is left alone.</summary>
public sealed class OutputTests : IDisposable
{
    private static readonly string Document = Sample.Around("""{"type":"object","properties":{"Straße":{"type":"number","enum":[1.5,-2]},"i":{"type":"string","enum":["ı","İ","i"]}}}""");

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Two_folders_and_another_culture_give_the_same_bytes()
    {
        var here = Generated.From(Document).Files;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = other;
            using var odd = new Scratch("a b, c=d ' ");
            Assert.Equal(here, Generated.FromFiles(odd, odd.Write("things.json", Document)).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Two_generations_at_once_do_not_disturb_each_other()
    {
        var both = await Task.WhenAll(Task.Run(() => Generated.From(Document).Files), Task.Run(() => Generated.From(Document).Files));
        Assert.Equal(both[0], both[1]);
    }

    [Fact]
    public void Only_changed_files_are_written()
    {
        Write(("a.g.cs", "1"), ("b.g.cs", "1"));
        File.SetLastWriteTimeUtc(_scratch["out/a.g.cs"], DateTime.UnixEpoch);
        File.SetLastWriteTimeUtc(_scratch["out/b.g.cs"], DateTime.UnixEpoch);
        Assert.Equal(1, Write(("a.g.cs", "1"), ("b.g.cs", "2")));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(_scratch["out/a.g.cs"]));
        Assert.Equal("2", File.ReadAllText(_scratch["out/b.g.cs"]));
    }

    [Fact]
    public void Files_that_are_no_longer_generated_go_and_foreign_ones_stay()
    {
        _scratch.Write("out/mine.cs", "mine");
        Write(("a.g.cs", "1"), ("x/b.g.cs", "1"));
        Write(("a.g.cs", "1"));
        Assert.True(File.Exists(_scratch["out/mine.cs"]));
        Assert.True(File.Exists(_scratch["out/a.g.cs"]));
        Assert.False(File.Exists(_scratch["out/x/b.g.cs"]));
    }

    [Fact]
    public void A_forged_list_of_files_removes_nothing_outside()
    {
        Write(("a.g.cs", "1"));
        _scratch.Write("outside.txt", "mine");
        _scratch.Write("out/.hoopai-generated", "../outside.txt\n/etc/hostname\n");
        Write(("a.g.cs", "1"));
        Assert.True(File.Exists(_scratch["outside.txt"]));
    }

    private int Write(params (string Name, string Text)[] texts)
    {
        var files = new GeneratedFiles(_scratch["out"]);
        foreach (var (name, text) in texts)
        {
            files.Add(name, text);
        }

        return files.Write();
    }
}
