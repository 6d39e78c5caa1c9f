using HoopAI.Generator.Pipeline;
using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Build;

/// <summary>Directory.Build.targets on a copy of the pipeline with one small document, in a folder with spaces. Slow: it builds the tool.</summary>
[Trait("Category", "Slow")]
public sealed class PipelineInTheBuildTests : IDisposable
{
    private const string Document = "openapi/apps/things.json";

    private readonly Scratch _copy = new("hoopai build, with spaces ");

    public PipelineInTheBuildTests()
    {
        var repository = Repository();
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "nswag.json", "openapi/scopes.json"])
        {
            _copy.Write(name, File.ReadAllText(Path.Combine(repository, name)));
        }

        foreach (var folder in (string[])["generator", "src/HoopAI.Schemas", "src/HoopAI.Client/Runtime", "src/HoopAI.Client/Paging", "src/HoopAI.Client/Refit/StandIn"])
        {
            CopySources(repository, folder);
        }

        _copy.Write("src/Small/Small.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><HoopAIGenerate>true</HoopAIGenerate></PropertyGroup></Project>""");
        _copy.Write(Document, Sample.WithPaths("""{"/things":{"get":{"operationId":"getThings","responses":{"204":{"description":""}}}}}"""));
        Directory.CreateDirectory(_copy["openapi/overlays"]);
    }

    private string Stamp => _copy["src/Small/obj/Debug/net10.0/hoopai/generated.stamp"];

    private string Generated => _copy["src/Small/obj/Debug/net10.0/Generated/Things/IThingsApi.g.cs"];

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void A_build_generates_only_when_an_input_changed_and_names_the_fault_in_the_document()
    {
        var (firstCode, first) = Build();
        Assert.True(firstCode == 0, first);
        Assert.Contains("Generating Small", first, StringComparison.Ordinal);
        Assert.Contains("GetThingsAsync", File.ReadAllText(Generated), StringComparison.Ordinal);

        var stamp = File.GetLastWriteTimeUtc(Stamp);
        var (_, second) = Build();
        Assert.DoesNotContain("Generating Small", second, StringComparison.Ordinal);
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(Stamp));

        var good = File.ReadAllText(_copy[Document]);
        var generated = File.ReadAllText(Generated);
        _copy.Write(Document, good.Replace("\"paths\":", "\n  \"paths\":!", StringComparison.Ordinal));
        var (brokenCode, broken) = Build();
        Assert.Equal(1, brokenCode);
        Assert.Contains(Document + "(2,11): error HOOP001: ", broken, StringComparison.Ordinal);
        Assert.Equal(generated, File.ReadAllText(Generated));

        _copy.Write(Document, good.Replace("getThings", "listThings", StringComparison.Ordinal));
        Assert.Equal(0, Build().ExitCode);
        Assert.Contains("ListThingsAsync", File.ReadAllText(Generated), StringComparison.Ordinal);
    }

    private (int ExitCode, string Output) Build() => NSwag.Start(
        _copy["src/Small"], "dotnet", "build", "-restore", "-t:HoopAIGenerateSources", "-nodeReuse:false", "--tl:off", "-p:NSwagAssembly=" + NSwagRestore.Ensure(null));

    private void CopySources(string repository, string folder)
    {
        var root = Path.Combine(repository, folder);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(root, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
            {
                _copy.Write(Path.Combine(folder, relative), File.ReadAllText(file));
            }
        }
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Build.targets")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the repository");
        }

        return folder.FullName;
    }
}
