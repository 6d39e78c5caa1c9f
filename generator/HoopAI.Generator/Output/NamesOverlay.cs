using System.Text.Encodings.Web;
using System.Text.Json;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Output;

/// <summary>
/// Writes down the names that a document's C# has now, as an overlay of it: a newer document then keeps them, whatever
/// the naming rules would make of it.
/// </summary>
internal sealed class NamesOverlay
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<SourceNode, string> _paths = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _actions = [];

    private NamesOverlay(SourceNode root) => FindPaths(root, "$");

    public static string Write(ApiDocument document, ApiModel model, string extends)
    {
        var overlay = new NamesOverlay(document.Root);
        foreach (var operation in model.Modules.SelectMany(module => module.Operations).Where(operation => operation.Module.Document == document))
        {
            overlay.Add(operation.Node, "x-csharp-name", operation.Name);
        }

        foreach (var definition in model.Definitions.Where(definition => definition.Module.Document == document && definition.Kind != DefinitionKind.Options))
        {
            foreach (var node in definition.Nodes)
            {
                overlay.Add(node, "x-csharp-name", definition.Name);
            }
        }

        return $$"""
            {
              "overlay": "1.0.0",
              "info": { "title": "The C# names of {{document.Display}}", "version": "1.0.0" },
              "extends": {{JsonSerializer.Serialize(extends, Relaxed)}},
              "actions": [
            {{string.Join(",\n", overlay._actions)}}
              ]
            }

            """;
    }

    private void Add(SourceNode node, string extension, string name)
    {
        if (_paths.TryGetValue(node, out var path))
        {
            _actions.Add($"    {{ \"target\": {JsonSerializer.Serialize(path, Relaxed)}, \"update\": {{ \"{extension}\": {JsonSerializer.Serialize(name, Relaxed)} }} }}");
        }
    }

    private void FindPaths(SourceNode node, string path)
    {
        _paths[node] = path;
        foreach (var (name, value) in node.Members)
        {
            var isPlain = name.Length > 0 && char.IsLetter(name[0]) && name.All(char.IsLetterOrDigit);
            FindPaths(value, isPlain ? $"{path}.{name}" : $"{path}['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']");
        }

        for (var i = 0; i < node.Items.Count; i++)
        {
            // A parameter is known by its name: its place in the list changes from one document to the next.
            var item = node.Items[i];
            FindPaths(item, item.GetString("name") is { } parameter && item.GetString("in") is { } place ? $"{path}[?(@.name=='{parameter}' && @.in=='{place}')]" : $"{path}[{i}]");
        }
    }
}
