using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>A file on disk.</summary>
internal sealed class DiskSource : FileSource
{
    private readonly string _path;

    public DiskSource(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"There is no file {file.FullName}.", file.FullName);
        }

        _path = file.FullName;
        Length = file.Length;
    }

    public override bool IsReplayable => true;

    public override long? Length { get; }

    public override async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            await file.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }
    }
}
