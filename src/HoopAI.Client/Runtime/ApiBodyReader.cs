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

    private readonly CancellationSources _sources = new(timeProvider);

    public ValueTask<ApiBody> ReadAsync(ApiOperation operation, HttpContent content, CancellationToken cancellationToken) =>
        client.Timeout == Timeout.InfiniteTimeSpan
            ? ReadAsync(operation, content, client.MaxResponseContentBufferSize, cancellationToken)
            : ReadWithinAsync(operation, content, cancellationToken);

    /// <summary>The same without a limit of time but the token's.</summary>
    /// <param name="operation">For messages.</param>
    /// <param name="content">What is read.</param>
    /// <param name="most">The largest body.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<ApiBody> ReadAsync(object? operation, HttpContent content, long most, CancellationToken cancellationToken)
    {
        byte[]? buffer = null;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            buffer = ArrayPool<byte>.Shared.Rent(content.Headers.ContentLength is { } known ? (int)Math.Min(known, LargestTrusted) + 1 : FirstSize);
            var length = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > most)
                {
                    throw new HttpRequestException(
                        HttpRequestError.ConfigurationLimitExceeded,
                        $"The answer to {operation} is longer than {most} bytes (HttpClient.MaxResponseContentBufferSize).");
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }

            return new ApiBody(buffer, length);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Not after a cancellation: the stream may still be writing into it.
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            if (fault is not IOException)
            {
                throw;
            }

            var error = (fault as HttpIOException)?.HttpRequestError ?? HttpRequestError.ResponseEnded;
            throw new HttpRequestException(error, $"The answer to {operation} broke off: {fault.Message}", fault);
        }
    }

    private async ValueTask<ApiBody> ReadWithinAsync(ApiOperation operation, HttpContent content, CancellationToken cancellationToken)
    {
        var timeout = _sources.Take();
        var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timeout);
        try
        {
            var reading = ReadAsync(operation, content, client.MaxResponseContentBufferSize, timeout.Token);
            if (!reading.IsCompleted)
            {
                // Mostly the body has come with the headers, and there is nothing to time.
                CancellationSources.EndAfter(client.Timeout, timeout);
            }

            return await reading.ConfigureAwait(false);
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
        finally
        {
            registration.Dispose();
            CancellationSources.Return(timeout);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
