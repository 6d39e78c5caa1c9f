using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>A file in memory.</summary>
internal sealed class BytesSource(ReadOnlyMemory<byte> bytes) : FileSource
{
    public override bool IsReplayable => true;

    public override long? Length => bytes.Length;

    public override Task CopyToAsync(Stream destination, CancellationToken cancellationToken) => destination.WriteAsync(bytes, cancellationToken).AsTask();
}
