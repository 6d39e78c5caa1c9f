using System.CommandLine;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Output;
using HoopAI.Generator.Overlays;

namespace HoopAI.Generator.Commands;

/// <summary><c>bundle</c>: all documents, corrected, as one.</summary>
internal static class BundleCommand
{
    public static Command Create()
    {
        var documents = new Option<string>("--documents") { Description = "The folder of the API documents.", Required = true };
        var overlays = new Option<string>("--overlays") { Description = "The folder of the overlays.", Required = true };
        var root = new Option<string>("--root") { Description = "The folder against which faults name their files.", Required = true };
        var output = new Option<string>("--output") { Description = "The file to write.", Required = true };
        var command = new Command("bundle", "Merge the documents, corrected by the overlays, into one.") { documents, overlays, root, output };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            return Report.Run(diagnostics, () => Bundle(parsed.GetValue(documents)!, parsed.GetValue(overlays)!, parsed.GetValue(root)!, parsed.GetValue(output)!, diagnostics));
        });
        return command;
    }

    private static void Bundle(string folder, string overlays, string root, string output, DiagnosticBag diagnostics)
    {
        if (Create(folder, overlays, root, diagnostics) is { } bundle)
        {
            GeneratedFiles.WriteIfChanged(output, System.Text.Encoding.UTF8.GetString(bundle));
        }
    }

    /// <summary>The merged document in UTF-8; null where a document cannot be used, which the diagnostics say.</summary>
    public static byte[]? Create(string folder, string overlays, string root, DiagnosticBag diagnostics)
    {
        var documents = new DocumentSet(root, diagnostics);
        var apis = documents.LoadApis([folder]);
        new OverlaySet(documents).Apply(Directory.Exists(overlays) ? [overlays] : []);
        using var text = new MemoryStream();
        BundleWriter.Write(documents, apis, text);
        return diagnostics.HasErrors ? null : text.ToArray();
    }
}
