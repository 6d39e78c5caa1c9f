using System.Text;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Output;

/// <summary>
/// The files of one run. They are written only when all of them are known, each whole, and only where the text changed,
/// so that compilers stay incremental. A manifest remembers them: what is no longer generated is removed, and nothing else.
/// </summary>
internal sealed class GeneratedFiles(string folder)
{
    private const string Manifest = ".hoopai-generated";

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    public int Count => _files.Count;

    public int Lines => _files.Values.Sum(text => text.AsSpan().Count('\n'));

    public void Add(string name, string text) => _files[name] = text;

    /// <summary>Writes what changed; the number of files that did.</summary>
    public int Write()
    {
        try
        {
            Directory.CreateDirectory(folder);
            var manifest = Path.Combine(folder, Manifest);
            var before = File.Exists(manifest) ? File.ReadAllLines(manifest) : [];
            var changed = _files.Count(file => WriteIfChanged(Path.Combine(folder, file.Key), file.Value));
            foreach (var stale in before.Where(name => !_files.ContainsKey(name) && IsBelow(name)))
            {
                File.Delete(Path.Combine(folder, stale));
                changed++;
            }

            WriteIfChanged(manifest, string.Join('\n', _files.Keys) + "\n");
            return changed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GenerationException(DiagnosticCodes.OutputNotWritable, new SourceLocation(folder, 0, 0), $"the output cannot be written: {e.Message}", "name a folder that you may write to, and close what holds its files open");
        }
    }

    /// <summary>Writes a file whole or not at all; false if it holds this text already.</summary>
    public static bool WriteIfChanged(string path, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (File.Exists(path) && new FileInfo(path).Length == utf8.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(utf8))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(temporary, utf8);
        File.Move(temporary, path, overwrite: true);
        return true;
    }

    private bool IsBelow(string name) => Path.GetFullPath(Path.Combine(folder, name)).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
