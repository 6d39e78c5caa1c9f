using HoopAI.Generator.Output;

namespace HoopAI.Generator.Pipeline;

/// <summary>Adds what generated code needs to stand alone: the runtime, under its own namespace, and a project file if one is wanted.</summary>
internal static class SelfContained
{
    /// <summary>The class with one property per interface.</summary>
    public const string FacadeName = "ApiClient";

    private const string RuntimeNamespace = "HoopAI.Client.Runtime";

    public static void AddTo(GeneratedFiles files, string name, bool project)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "runtime"), "*.cs").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file)
                .Replace("\r", "", StringComparison.Ordinal)
                .Replace("#if REFIT_STANDIN\n", "", StringComparison.Ordinal)
                .Replace("#endif\n", "", StringComparison.Ordinal)
                .Replace(RuntimeNamespace, name + ".Runtime", StringComparison.Ordinal)
                .Replace("HoopAI.Generated.Api", name, StringComparison.Ordinal);
            files.Add("Runtime/" + Path.ChangeExtension(Path.GetFileName(file), ".g.cs"), "#nullable enable\n" + UsingsInside(text));
        }

        if (project)
        {
            files.Add(name + ".csproj", ProjectFile);
        }
    }

    // The namespace of the generated code surrounds the runtime's: usings outside would lose against a schema that is called like a framework type.
    private static string UsingsInside(string text)
    {
        var lines = text.Split('\n').ToList();
        var usings = lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).ToList();
        lines.RemoveAll(usings.Contains);
        var place = lines.FindIndex(line => line.StartsWith("namespace ", StringComparison.Ordinal));
        lines.InsertRange(place + 1, ["", .. usings.Select(line => line.Replace("using ", "using global::", StringComparison.Ordinal))]);
        return string.Join('\n', lines).TrimStart('\n');
    }

    // It must build wherever it lies, whatever the folders above it say.
    private const string ProjectFile = """
        <Project>
          <PropertyGroup>
            <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
            <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
            <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
          </PropertyGroup>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <IsTrimmable>true</IsTrimmable>
            <EnableTrimAnalyzer>false</EnableTrimAnalyzer>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
          </PropertyGroup>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
        </Project>

        """;
}
