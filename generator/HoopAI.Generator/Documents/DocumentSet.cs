using HoopAI.Generator.Diagnostics;

namespace HoopAI.Generator.Documents;

/// <summary>The files of one run: read once, found again by their full path.</summary>
internal sealed class DocumentSet(string root, DiagnosticBag diagnostics)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    private readonly Dictionary<string, ApiDocument?> _byPath = new(StringComparer.Ordinal);

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The OpenAPI documents that the arguments name; of a folder, all that it holds.</summary>
    public List<ApiDocument> LoadApis(IEnumerable<string> inputs)
    {
        var documents = new List<ApiDocument>();
        foreach (var input in inputs)
        {
            if (Directory.Exists(input))
            {
                documents.AddRange(FilesBelow(input).Select(file => Load(file)!).Where(document => document.IsOpenApi));
            }
            else if (File.Exists(input))
            {
                documents.Add(Load(input)!);
            }
            else
            {
                throw new GenerationException(DiagnosticCodes.NotFound, new(Display(input), 0, 0), "there is no such file or folder", "name an OpenAPI document (.json, .yaml) or a folder of them");
            }
        }

        foreach (var document in documents)
        {
            document.RequireOpenApi3();
        }

        // A document without operations in a folder of others (shared schemas) is only a place that references point to.
        var withOperations = documents.DistinctBy(document => document.Path).Where(document => document.HasOperations).ToList();
        var chosen = withOperations.Count > 0 ? withOperations : documents.DistinctBy(document => document.Path).ToList();
        return chosen.Count > 0
            ? chosen
            : throw new GenerationException(DiagnosticCodes.NoDocuments, SourceLocation.None, "no OpenAPI document was found in " + string.Join(", ", inputs), "name a file or folder that holds OpenAPI 3 documents");
    }

    /// <summary>The document at a path, or null if there is none.</summary>
    public ApiDocument? Load(string path)
    {
        path = Path.GetFullPath(path);
        if (_byPath.TryGetValue(path, out var known))
        {
            return known;
        }

        ApiDocument? document = null;
        if (File.Exists(path))
        {
            var utf8 = File.ReadAllBytes(path);
            var display = Display(path);
            document = new ApiDocument(path, display, IsJson(path, utf8) ? JsonSourceReader.Read(display, utf8, Diagnostics) : YamlSourceReader.Read(display, utf8, Diagnostics));
        }

        _byPath.Add(path, document);
        return document;
    }

    /// <summary>All documents below a folder, in an order that is the same on every machine.</summary>
    public static IEnumerable<string> FilesBelow(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "node_modules" or "bin" or "obj" || part.StartsWith('.')))
        .OrderBy(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal);

    private static bool IsJson(string path, byte[] utf8) =>
        Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase)
        || (!Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && utf8.AsSpan().TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{"u8));

    private string Display(string path)
    {
        var relative = Path.GetRelativePath(root, Path.GetFullPath(path));
        return (relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative).Replace('\\', '/');
    }
}
