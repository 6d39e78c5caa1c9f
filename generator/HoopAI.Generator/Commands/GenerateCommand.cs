using System.CommandLine;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;
using HoopAI.Generator.Output;
using HoopAI.Generator.Pipeline;

namespace HoopAI.Generator.Commands;

/// <summary><c>generate</c>: any OpenAPI 3 document becomes C# that needs nothing but the framework.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "OpenAPI 3 documents (JSON or YAML), or folders of them.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output") { Description = "The folder of the generated files; created if need be.", Required = true };
        var name = new Option<string>("--namespace") { Description = "The namespace of the generated code.", Required = true };
        var project = new Option<bool>("--project") { Description = "Write a project file too, which builds by itself." };
        var overlays = new Option<string[]>("--overlay") { Description = "OpenAPI Overlay 1.0 documents or folders, applied in the order of their paths.", DefaultValueFactory = _ => [] };
        var nswag = new Option<string?>("--nswag") { Description = "Where dotnet-nswag.dll is; without it, the pinned one is fetched with npm." };
        var command = new Command("generate", "Turn OpenAPI documents into a typed client, self-contained.") { inputs, output, name, project, overlays, nswag };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            return Report.Run(diagnostics, () => Generate(parsed.GetValue(inputs)!, parsed.GetValue(output)!, parsed.GetValue(name)!, parsed.GetValue(project), parsed.GetValue(overlays)!, parsed.GetValue(nswag), diagnostics));
        });
        return command;
    }

    private static void Generate(string[] inputs, string output, string name, bool project, string[] overlays, string? nswag, DiagnosticBag diagnostics)
    {
        if (!Identifiers.IsNamespace(name))
        {
            throw new GenerationException(DiagnosticCodes.Usage, SourceLocation.None, $"'{name}' is no C# namespace", "use letters, digits and dots, for instance --namespace Acme.Petstore");
        }

        var options = new GenerationOptions { Namespace = name, RuntimeNamespace = name + ".Runtime", Facade = SelfContained.FacadeName };
        var preparation = Preparation.Run(options, Directory.GetCurrentDirectory(), inputs, overlays, diagnostics);
        foreach (var diagnostic in preparation.OverlaysWithoutEffect)
        {
            diagnostics.Add(diagnostic);
        }

        if (diagnostics.HasErrors)
        {
            return;
        }

        var assembly = NSwagRestore.Ensure(nswag);
        var work = Directory.CreateTempSubdirectory("hoopai-generate-");
        try
        {
            var files = new GeneratedFiles(output);
            Splitter.Split(Stages.Generate(preparation.Model, assembly, work.FullName), files);
            SelfContained.AddTo(files, name, project);
            files.Write();
            var operations = preparation.Model.Modules.Sum(module => module.Operations.Count);
            Console.WriteLine($"{operations} operations, {preparation.Model.Definitions.Count} types: {files.Count} files, {files.Lines} lines in {output}");
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
