using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Where the bytes of a <see cref="FileContent"/> come from.</summary>
internal abstract class FileSource
{
    public abstract bool IsReplayable { get; }

    /// <summary>Null if it is not known before the end.</summary>
    public abstract long? Length { get; }

    public abstract Task CopyToAsync(Stream destination, CancellationToken cancellationToken);
}
