using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Overlays;

/// <summary>Applies OpenAPI Overlay 1.0 documents to the API documents that they extend, in the order of their paths.</summary>
internal sealed class OverlaySet(DocumentSet documents)
{
    /// <summary>Actions that selected nothing: what they corrected is gone, as happens when the platform publishes a newer document.</summary>
    public List<Diagnostic> WithoutEffect { get; } = [];

    public void Apply(IEnumerable<string> inputs)
    {
        foreach (var file in inputs.SelectMany(input => Directory.Exists(input) ? DocumentSet.FilesBelow(input) : [input]))
        {
            var overlay = documents.Load(file)
                ?? throw new GenerationException(DiagnosticCodes.NotFound, new(file, 0, 0), "there is no such overlay", "name an OpenAPI Overlay 1.0 document or a folder of them");
            Apply(overlay);
        }
    }

    private void Apply(ApiDocument overlay)
    {
        if (overlay.Root["overlay"] is null)
        {
            throw Invalid(overlay.Root, "this is no overlay: it has no member 'overlay'", "write \"overlay\": \"1.0.0\", or move the file out of the overlays");
        }

        var extends = overlay.Root["extends"] ?? throw Invalid(overlay.Root, "the overlay does not say which document it extends", "add \"extends\": \"../apps/<module>.json\"");
        var target = documents.Load(Path.Combine(Path.GetDirectoryName(overlay.Path)!, extends.Text))
            ?? throw Invalid(extends, $"the document '{extends.Text}' that this overlay extends does not exist", "correct the path, which is relative to the overlay");
        if (!overlay.Root.TryGetArray("actions", out var actions))
        {
            throw Invalid(overlay.Root, "the overlay has no actions", "add an array \"actions\"");
        }

        foreach (var action in actions.Items)
        {
            Apply(action, target);
        }
    }

    private void Apply(SourceNode action, ApiDocument document)
    {
        if (action["target"] is not { IsString: true } target)
        {
            throw Invalid(action, "an action needs a 'target'", "add a JSONPath, for instance \"$.paths['/contacts/'].get\"");
        }

        List<JsonPath.Match> matches;
        try
        {
            matches = JsonPath.Parse(target.Text).Select(document.Root);
        }
        catch (FormatException e)
        {
            throw new GenerationException(DiagnosticCodes.OverlayTarget, target.Location, $"this target is no JSONPath: {e.Message}", "write it as $.a['b'][0].*[?(@.name=='x')]");
        }

        if (matches.Count == 0)
        {
            WithoutEffect.Add(new(Severity.Warning, DiagnosticCodes.OverlayWithoutEffect, target.Location, $"nothing in {document.Display} matches '{target.Text}'", "remove the action if the platform has mended it, else correct the target"));
        }

        foreach (var match in matches)
        {
            if (action.GetFlag("remove"))
            {
                Remove(match, target);
            }
            else if (action["update"] is { } update)
            {
                Update(match.Node, update, target);
            }
            else
            {
                throw Invalid(action, "an action needs 'update' or 'remove'", "add one of them");
            }
        }
    }

    private static void Remove(JsonPath.Match match, SourceNode target)
    {
        switch (match)
        {
            case { Parent: null }:
                throw Invalid(target, "the root of a document cannot be removed", "name a part of it");
            case { Name: { } name }:
                match.Parent.Remove(name);
                break;
            default:
                match.Parent.Remove(match.Node);
                break;
        }
    }

    private static void Update(SourceNode node, SourceNode update, SourceNode target)
    {
        if (node.IsArray)
        {
            node.Add(update.Clone());
        }
        else if (node.IsObject && update.IsObject)
        {
            Merge(node, update);
        }
        else
        {
            throw Invalid(target, "an update can only be merged into an object or appended to an array", "let the target name the object that holds the value");
        }
    }

    private static void Merge(SourceNode node, SourceNode update)
    {
        foreach (var (name, value) in update.Members)
        {
            if (node[name] is { } existing && existing.IsObject && value.IsObject)
            {
                Merge(existing, value);
            }
            else if (node[name] is { IsArray: true } array && value.IsArray)
            {
                foreach (var item in value.Items)
                {
                    array.Add(item.Clone());
                }
            }
            else
            {
                node.Set(name, value.Clone());
            }
        }
    }

    private static GenerationException Invalid(SourceNode node, string problem, string wayOut) => new(DiagnosticCodes.OverlayInvalid, node.Location, problem, wayOut);
}
