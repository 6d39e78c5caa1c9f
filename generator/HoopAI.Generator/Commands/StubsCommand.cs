using System.CommandLine;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Output;
using HoopAI.Generator.Stubs;

namespace HoopAI.Generator.Commands;

/// <summary><c>stubs</c>: a WireMock mapping for every documented answer of every operation.</summary>
internal static class StubsCommand
{
    public static Command Create()
    {
        var documents = new Option<string>("--documents") { Description = "The folder of the API documents.", Required = true };
        var overlays = new Option<string>("--overlays") { Description = "The folder of the overlays.", Required = true };
        var root = new Option<string>("--root") { Description = "The folder against which faults name their files.", DefaultValueFactory = _ => "." };
        var output = new Option<string>("--output") { Description = "The folder of the mappings: one file per operation, in a folder per module.", Required = true };
        var command = new Command("stubs", "Write WireMock mappings for every operation.") { documents, overlays, root, output };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            return Report.Run(diagnostics, () => Write(parsed.GetValue(documents)!, parsed.GetValue(overlays)!, parsed.GetValue(root)!, parsed.GetValue(output)!, diagnostics));
        });
        return command;
    }

    private static void Write(string folder, string overlays, string root, string output, DiagnosticBag diagnostics)
    {
        if (BundleCommand.Create(folder, overlays, root, diagnostics) is not { } bundle)
        {
            return;
        }

        var document = Schemas.ApiDocument.Parse(bundle);
        var files = new GeneratedFiles(output);
        foreach (var operation in document.Operations)
        {
            var stubs = OperationStubs.Create(document, operation);
            files.Add(stubs.FileName, stubs.Text);
        }

        files.Write();
        Console.WriteLine($"{document.Operations.Count} operations: {files.Count} files in {output}");
    }
}
