namespace HoopAI.Generator.Tests.Support;

/// <summary>A folder of one test, gone when the test is over.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder;

    public Scratch(string name = "hoopai tests, ") => _folder = Directory.CreateTempSubdirectory(name);

    public string Folder => _folder.FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text.ReplaceLineEndings("\n"));
        return this[name];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
