using System.CommandLine;
using HoopAI.Generator.Compilation;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Model;
using HoopAI.Generator.Output;
using HoopAI.Generator.Pipeline;

namespace HoopAI.Generator.Commands;

/// <summary><c>build</c>: what Directory.Build.targets runs when an input of the client, or of its test kit, changed.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var documents = new Option<string>("--documents") { Description = "The folder of the API documents.", Required = true };
        var overlays = new Option<string>("--overlays") { Description = "The folder of the overlays.", Required = true };
        var scopes = new Option<string?>("--scopes") { Description = "The document of the scopes; without it, none are generated." };
        var webhooks = new Option<string?>("--webhooks") { Description = "The folder of the webhook events' documents; without it, no events are generated." };
        var name = new Option<string>("--namespace") { Description = "The namespace of the client.", Required = true };
        var facade = new Option<string>("--facade") { Description = "The partial class that gets one property per module.", Required = true };
        var root = new Option<string>("--root") { Description = "The folder against which faults name their files.", Required = true };
        var work = new Option<string>("--work") { Description = "The folder of intermediate files.", Required = true };
        var output = new Option<string>("--output") { Description = "The folder of the generated files.", Required = true };
        var nswag = new Option<string?>("--nswag") { Description = "Where dotnet-nswag.dll is; without it, the pinned one is fetched with npm." };
        var templates = new Option<string>("--templates") { Description = "Which set of templates prints, as a folder below generator/templates; without it, the client's.", DefaultValueFactory = _ => "" };
        var command = new Command("build", "Generate the HoopAI client, or what another set of templates makes of the same model (run by the build).") { documents, overlays, scopes, webhooks, name, facade, root, work, output, nswag, templates };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            return Report.Run(diagnostics, () =>
            {
                var options = new GenerationOptions
                {
                    Namespace = parsed.GetValue(name)!,
                    RuntimeNamespace = parsed.GetValue(name) + ".Runtime",
                    Facade = parsed.GetValue(facade),
                    ScopesFile = parsed.GetValue(scopes),
                    WebhooksFolder = Directory.Exists(parsed.GetValue(webhooks)) ? parsed.GetValue(webhooks) : null,
                    ModulePerDocument = true,
                };
                Build(options, parsed.GetValue(root)!, parsed.GetValue(documents)!, parsed.GetValue(overlays)!, parsed.GetValue(work)!, parsed.GetValue(output)!, parsed.GetValue(nswag), parsed.GetValue(templates)!, diagnostics);
            });
        });
        return command;
    }

    private static void Build(GenerationOptions options, string root, string documents, string overlays, string work, string output, string? nswag, string templates, DiagnosticBag diagnostics)
    {
        var preparation = Preparation.Run(options, root, [documents], Directory.Exists(overlays) ? [overlays] : [], diagnostics, options.WebhooksFolder);
        if (diagnostics.HasErrors)
        {
            return;
        }

        if (options.ScopesFile is { } scopes)
        {
            preparation.Model.Scopes.AddRange(ScopeTable.Build(preparation.Model, preparation.Documents, scopes));
        }

        // No warning: the platform mends its documents, and the build must go on.
        foreach (var diagnostic in preparation.OverlaysWithoutEffect)
        {
            Console.WriteLine($"note: {diagnostic.Location.File}({diagnostic.Location.Line}): {diagnostic.Problem}");
        }

        var files = new GeneratedFiles(output);
        Splitter.Split(Stages.Generate(preparation.Model, NSwagRestore.Ensure(nswag), work, templates), files);
        files.Write();
    }
}
