using System.CommandLine;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Model;
using HoopAI.Generator.Output;
using HoopAI.Generator.Pipeline;

namespace HoopAI.Generator.Commands;

/// <summary><c>names</c>: shows every C# name of the documents, and writes them down as overlays on request.</summary>
internal static class NamesCommand
{
    public static Command Create()
    {
        var documents = new Option<string>("--documents") { Description = "The folder of the API documents.", Required = true };
        var overlays = new Option<string>("--overlays") { Description = "The folder of the overlays.", Required = true };
        var pin = new Option<string?>("--pin") { Description = "The folder below the overlays into which the present names are written, one file per document." };
        var module = new Option<string?>("--module") { Description = "Only this document, for instance contacts." };
        var command = new Command("names", "Show the C# names that the documents get, and pin them in overlays.") { documents, overlays, pin, module };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            return Report.Run(diagnostics, () =>
            {
                var options = new GenerationOptions { Namespace = "HoopAI.Client", RuntimeNamespace = "HoopAI.Client.Runtime", Facade = "HoopAICaller", ModulePerDocument = true };
                var folder = parsed.GetValue(overlays)!;
                var preparation = Preparation.Run(options, Directory.GetCurrentDirectory(), [parsed.GetValue(documents)!], Directory.Exists(folder) ? [folder] : [], diagnostics);
                foreach (var api in preparation.Model.Modules.Where(api => parsed.GetValue(module) is null || api.Key == parsed.GetValue(module)))
                {
                    Print(api, preparation.Model);
                }

                if (parsed.GetValue(pin) is { } target)
                {
                    Pin(preparation, target, parsed.GetValue(module));
                }
            });
        });
        return command;
    }

    private static void Pin(Preparation preparation, string folder, string? only)
    {
        foreach (var api in preparation.Apis)
        {
            var name = Path.GetFileNameWithoutExtension(api.Path);
            if (only is null || name == only)
            {
                var extends = Path.GetRelativePath(folder, api.Path).Replace('\\', '/');
                GeneratedFiles.WriteIfChanged(Path.Combine(folder, name + ".json"), NamesOverlay.Write(api, preparation.Model, extends));
            }
        }
    }

    private static void Print(ApiModule module, ApiModel model)
    {
        Console.WriteLine($"\n# {module.Key} -> {module.Namespace}");
        foreach (var operation in module.Operations)
        {
            var parameters = operation.Parameters.Select(parameter => $"{CSharp.Type(parameter.Use, module)}{(parameter.IsRequired ? "" : "?")} {parameter.Name}").Concat(operation.Options is { } options ? [options.Name] : Array.Empty<string>());
            Console.WriteLine($"{operation.Name}({string.Join(", ", parameters)}) -> {CSharp.Type(operation.Answer, module)}   [{operation.Verb.ToUpperInvariant()} {operation.Path}; {operation.Id}]");
        }

        foreach (var definition in model.Definitions.Where(definition => definition.Module == module))
        {
            var members = definition.Kind switch
            {
                DefinitionKind.StringEnum or DefinitionKind.NumberEnum => string.Join(", ", definition.EnumMembers.Select(member => $"{member.Name}={member.Wire}")),
                DefinitionKind.Union => string.Join(" | ", definition.Alternatives.Select(alternative => alternative.Name)),
                _ => string.Join(", ", definition.Properties.Select(property => $"{CSharp.Type(property.Use, module)} {property.Name}")),
            };
            Console.WriteLine($"  {definition.Kind} {definition.Name} <- {definition.SchemaName ?? $"inline {definition.Hint}"}: {members}");
        }
    }
}
