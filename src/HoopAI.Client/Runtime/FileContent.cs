using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>A file to upload, as a part of a multipart body. Nothing is read before it is sent, and nothing is held open in between.</summary>
public sealed class FileContent : HttpContent
{
    private const string DefaultContentType = "application/octet-stream";

    private readonly FileSource _source;

    private FileContent(FileSource source, string fileName, string? contentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        _source = source;
        FileName = fileName;
        Headers.ContentType = MediaTypeHeaderValue.Parse(contentType ?? DefaultContentType);

        // For senders that add a content as it is; MultipartBody writes the part's own name over it.
        PartHeader.Set(this, "file", fileName);
    }

    /// <summary>The name that the receiver is told.</summary>
    public string FileName { get; }

    /// <summary>Whether the file can be sent more than once, as a retry needs it: true but for a stream that cannot seek.</summary>
    public bool IsReplayable => _source.IsReplayable;

    /// <summary>A file in memory.</summary>
    /// <param name="bytes">The content; not copied, so leave it unchanged until the call has ended.</param>
    /// <param name="fileName">The name that the receiver is told.</param>
    /// <param name="contentType">The media type. Default: <c>application/octet-stream</c>.</param>
    /// <returns>The content.</returns>
    /// <exception cref="FormatException">The media type is malformed.</exception>
    public static FileContent FromBytes(ReadOnlyMemory<byte> bytes, string fileName, string? contentType = null) => new(new BytesSource(bytes), fileName, contentType);

    /// <summary>A file that a stream holds from its current position on.</summary>
    /// <param name="stream">The stream; the caller disposes of it after the call. If it can seek, the file can be sent again.</param>
    /// <param name="fileName">The name that the receiver is told.</param>
    /// <param name="contentType">The media type. Default: <c>application/octet-stream</c>.</param>
    /// <returns>The content.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="FormatException">The media type is malformed.</exception>
    public static FileContent FromStream(Stream stream, string fileName, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new FileContent(new StreamSource(stream), fileName, contentType);
    }

    /// <summary>A file on disk; opened when it is sent, each time anew.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="fileName">The name that the receiver is told. Default: its name on disk.</param>
    /// <param name="contentType">The media type. Default: <c>application/octet-stream</c>.</param>
    /// <returns>The content.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The media type is malformed.</exception>
    public static FileContent FromFile(string path, string? fileName = null, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileContent(new DiskSource(path), fileName ?? Path.GetFileName(path), contentType);
    }

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => _source.CopyToAsync(stream, cancellationToken);

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = _source.Length.GetValueOrDefault();
        return _source.Length is not null;
    }
}
