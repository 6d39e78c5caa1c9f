using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Model;
using HoopAI.Generator.Output;
using HoopAI.Generator.Pipeline;

namespace HoopAI.Generator.Tests.Support;

/// <summary>What the pipeline makes of a document: the files of the self-contained output, by name, and the faults.</summary>
internal sealed record Generated(IReadOnlyDictionary<string, string> Files, IReadOnlyList<Diagnostic> Diagnostics, ApiModel Model)
{
    private const string Namespace = "Acme.Things";

    /// <summary>All that was generated from the document, without the runtime.</summary>
    public IEnumerable<KeyValuePair<string, string>> Own => Files.Where(file => !file.Key.StartsWith("Runtime/", StringComparison.Ordinal));

    public static Generated From(string document, string extension = ".json")
    {
        using var scratch = new Scratch();
        return FromFiles(scratch, scratch.Write("things" + extension, document));
    }

    public static Generated FromFiles(Scratch scratch, params string[] inputs)
    {
        var (model, diagnostics) = Prepare(scratch, inputs);
        var output = scratch["output"];
        var files = new GeneratedFiles(output);
        Splitter.Split(Stages.Generate(model, NSwagRestore.Ensure(null), scratch["work"]), files);
        SelfContained.AddTo(files, Namespace, project: false);
        files.Write();
        var texts = Directory.EnumerateFiles(output, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(output, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        return new Generated(texts, diagnostics, model);
    }

    /// <summary>The first stage alone: names and types decided, nothing printed.</summary>
    public static (ApiModel Model, IReadOnlyList<Diagnostic> Diagnostics) Prepare(Scratch scratch, params string[] inputs)
    {
        var diagnostics = new DiagnosticBag();
        var options = new GenerationOptions { Namespace = Namespace, RuntimeNamespace = Namespace + ".Runtime", Facade = SelfContained.FacadeName };
        var preparation = Preparation.Run(options, scratch.Folder, inputs, [], diagnostics);
        return (preparation.Model, diagnostics.All);
    }

    public static (ApiModel Model, IReadOnlyList<Diagnostic> Diagnostics) Prepare(string document, string extension = ".json")
    {
        using var scratch = new Scratch();
        return Prepare(scratch, scratch.Write("things" + extension, document));
    }
}
