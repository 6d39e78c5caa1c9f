namespace HoopAI.Demo.Web.Hosting;

/// <summary>Holds a folder for one process, as long as that lives.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static FolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FolderLock(new FileStream(Path.Combine(folder, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken)
        {
            throw new FolderInUseException(folder, taken);
        }
    }

    public void Dispose() => _file.Dispose();
}
