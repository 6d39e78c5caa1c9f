using HoopAI.Generator.Diagnostics;

namespace HoopAI.Generator.Documents;

/// <summary>A node together with the document it stands in; <paramref name="Name"/> is its name among the components, if a reference led to it.</summary>
internal readonly record struct Located(ApiDocument Document, SourceNode Node, string? Name = null);

/// <summary>Follows <c>$ref</c>, in a document and across files. What it cannot follow is a warning, and null.</summary>
internal sealed class References(DocumentSet documents)
{
    /// <summary>The node itself, or what it refers to; null if the reference leads nowhere.</summary>
    public Located? Resolve(ApiDocument document, SourceNode node)
    {
        var at = new Located(document, node);
        var visited = new HashSet<SourceNode>(ReferenceEqualityComparer.Instance);
        while (at.Node.IsObject && at.Node["$ref"] is { IsString: true } reference)
        {
            if (!visited.Add(at.Node))
            {
                documents.Diagnostics.Warn(DiagnosticCodes.ReferenceCycle, reference.Location, $"the reference '{reference.Text}' leads back to itself; any JSON value is accepted here", "let it point to a schema");
                return null;
            }

            if (Follow(at.Document, reference) is not { } next)
            {
                return null;
            }

            at = next;
        }

        return at;
    }

    private Located? Follow(ApiDocument document, SourceNode reference)
    {
        var text = reference.Text;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var file = hash < 0 ? text : text[..hash];
        var pointer = hash < 0 ? "" : text[(hash + 1)..];
        var target = file.Length == 0 ? document : LoadBeside(document, file);
        if (target is null)
        {
            Dangling(reference, Uri.TryCreate(file, UriKind.Absolute, out var uri) && !uri.IsFile ? "documents are not fetched from the network" : $"there is no file '{file}' beside this document");
            return null;
        }

        var node = target.Root;
        string? name = null;
        string? named = null;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            var isNamed = name is "schemas" or "definitions" or "$defs" or "parameters" or "responses" or "requestBodies";
            name = Unescape(step);
            named = isNamed ? name : null;
            var next = node.IsObject ? node[name] : node.IsArray && int.TryParse(name, out var index) && index >= 0 && index < node.Items.Count ? node.Items[index] : null;
            if (next is null)
            {
                Dangling(reference, $"nothing stands there in {target.Display}");
                return null;
            }

            node = next;
        }

        return new Located(target, node, named);
    }

    private ApiDocument? LoadBeside(ApiDocument document, string file)
    {
        if (file.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return documents.Load(Path.Combine(Path.GetDirectoryName(document.Path)!, Uri.UnescapeDataString(file)));
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    private void Dangling(SourceNode reference, string why) => documents.Diagnostics.Warn(
        DiagnosticCodes.DanglingReference,
        reference.Location,
        $"the reference '{reference.Text}' cannot be resolved: {why}; any JSON value is accepted here",
        "correct the reference, or add what it names (an overlay can do that)");

    private static string Unescape(string step)
    {
        try
        {
            return Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        }
        catch (UriFormatException)
        {
            return step;
        }
    }
}
