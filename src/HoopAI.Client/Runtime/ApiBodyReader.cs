using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Reads the bodies of answers, within the client's limits of time and size.</summary>
internal sealed class ApiBodyReader(HttpClient client, TimeProvider timeProvider)
{
    private const int FirstSize = 16 * 1024;
    private const int LargestTrusted = 1024 * 1024;

    public async ValueTask<ApiBody> ReadAsync(ApiOperation operation, HttpContent content, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(client.Timeout, timeProvider);
        using var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timeout);
        try
        {
            return await ReadAllAsync(operation, content, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(fault.Message, fault, cancellationToken);
        }
        catch (OperationCanceledException fault) when (timeout.IsCancellationRequested)
        {
            var cause = new TimeoutException($"The body of the answer to {operation} did not arrive within {client.Timeout.TotalSeconds} s (HttpClient.Timeout).", fault);
            throw new TaskCanceledException(cause.Message, cause);
        }
        catch (IOException fault)
        {
            var error = (fault as HttpIOException)?.HttpRequestError ?? HttpRequestError.ResponseEnded;
            throw new HttpRequestException(error, $"The answer to {operation} broke off: {fault.Message}", fault);
        }
    }

    // A buffer is not returned to the pool after a fault: a stream may still be writing into it.
    private async ValueTask<ApiBody> ReadAllAsync(ApiOperation operation, HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(content.Headers.ContentLength is { } known ? (int)Math.Min(known, LargestTrusted) + 1 : FirstSize);
        var length = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length > client.MaxResponseContentBufferSize)
            {
                throw new HttpRequestException(
                    HttpRequestError.ConfigurationLimitExceeded,
                    $"The answer to {operation} is longer than {client.MaxResponseContentBufferSize} bytes (HttpClient.MaxResponseContentBufferSize).");
            }

            if (length == buffer.Length)
            {
                buffer = Grow(buffer);
            }
        }

        return new ApiBody(buffer, length);
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
