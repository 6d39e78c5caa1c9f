namespace HoopAI.Benchmarks.Builds;

/// <summary>The repository's sources in a folder of their own, where nothing is built yet; building there disturbs nobody.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly string[] Built = ["bin", "obj"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hoopai-builds-");

    public SourceCopy()
    {
        foreach (var file in Directory.GetFiles(Repository.Root))
        {
            File.Copy(file, Path.Combine(Root, Path.GetFileName(file)));
        }

        foreach (var folder in (IEnumerable<string>)["openapi", "generator", Path.Combine("src", "HoopAI.Client"), Path.Combine("src", "HoopAI.Schemas"), AppFolder])
        {
            Copy(new DirectoryInfo(Path.Combine(Repository.Root, folder)), Path.Combine(Root, folder));
        }

        Copy(new DirectoryInfo(Path.Combine(Repository.Root, HandWritten)), Path.Combine(Root, HandWritten));
    }

    public string Root => _folder.FullName;

    public string Client => Path.Combine(Root, "src", "HoopAI.Client");

    /// <summary>A small app that references the client: the one whose start is measured.</summary>
    public string App => Path.Combine(Root, AppFolder);

    private static string AppFolder => Path.Combine("tests", "HoopAI.Benchmarks.Startup");

    private static string HandWritten => Path.Combine("tests", "HoopAI.Benchmarks", "Speed", "HandWritten");

    public static void Clean(string project)
    {
        foreach (var folder in Built.Select(name => Path.Combine(project, name)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.GetFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (var folder in from.GetDirectories().Where(folder => !IsBuilt(folder)))
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }

    /// <summary>Packages of the generator have folders of these names too.</summary>
    private static bool IsBuilt(DirectoryInfo folder) => Built.Contains(folder.Name) && folder.Parent!.GetFiles("*.csproj").Length > 0;
}
