using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HoopAI.Generator.Tests.Support;

/// <summary>Compiles in the test's own process, against the framework, with all warnings and with documentation, as <c>--project</c> does.</summary>
internal static class Compiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Framework = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>The assembly's bytes; fails the test on any error or warning.</summary>
    public static byte[] Compile(Generated generated) => Compile("Generated", [.. generated.Files.Select(file => CSharpSyntaxTree.ParseText(file.Value, Parsing, file.Key))], []);

    /// <summary>A snippet against generated code.</summary>
    public static byte[] Compile(string source, byte[] generated) => Compile("Snippet", [CSharpSyntaxTree.ParseText(source, Parsing.WithDocumentationMode(DocumentationMode.None))], [MetadataReference.CreateFromImage(generated)]);

    private static byte[] Compile(string name, SyntaxTree[] trees, MetadataReference[] references)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);
        var compilation = CSharpCompilation.Create(name, trees, [.. Framework.Value, .. references], options);
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        var emitted = compilation.Emit(image, xmlDocumentationStream: name == "Snippet" ? null : documentation);
        var faults = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
        return image.ToArray();
    }
}
