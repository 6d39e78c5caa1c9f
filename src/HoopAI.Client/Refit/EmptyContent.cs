#if REFIT_PACKAGE
using System.Net;

namespace HoopAI.Client.RefitSupport;

/// <summary>An empty body that does not say that it is empty: Refit asks no serializer about a body of length 0, and gives null in its place.</summary>
internal sealed class EmptyContent : HttpContent
{
    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
#endif
