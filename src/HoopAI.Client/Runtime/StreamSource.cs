using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>A file that a stream of the caller's holds.</summary>
internal sealed class StreamSource : FileSource
{
    private readonly Stream _stream;
    private readonly long _start;
    private bool _isSpent;

    public StreamSource(Stream stream)
    {
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        _stream = stream;
        IsReplayable = stream.CanSeek;
        _start = IsReplayable ? stream.Position : 0;
        Length = IsReplayable ? Math.Max(0, stream.Length - _start) : null;
    }

    public override bool IsReplayable { get; }

    public override long? Length { get; }

    public override Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        if (IsReplayable)
        {
            _stream.Position = _start;
        }
        else if (_isSpent)
        {
            throw new InvalidOperationException("The file was sent before, and its stream cannot seek back: use a stream that can, FileContent.FromBytes or FileContent.FromFile.");
        }

        _isSpent = true;
        return _stream.CopyToAsync(destination, cancellationToken);
    }
}
