using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using HoopAI.Client.Pipeline;

namespace HoopAI.Client;

/// <summary>The body of an error answer, as much of it as is kept, and what it says in either of the platform's shapes.</summary>
internal sealed record ErrorBody(string? Code, IReadOnlyList<string> Messages, string? Resolution, string? TraceId, string Text)
{
    private const int MaxBytes = 64 * 1024;
    private const int MaxText = 4_096;

    /// <summary>
    /// Replaces the content by its first 64 KB, so that it can be read more than once and the connection is free (or closed, where much is left). A body that
    /// breaks off, or takes longer than its attempt may, counts as far as it came.
    /// </summary>
    /// <param name="response">An answer other than a 2xx.</param>
    /// <param name="cancellationToken">The end of the attempt, or of the call.</param>
    /// <param name="timer">Knows whether it was the attempt that ended. Null where nobody waits for the answer any more once it is cancelled.</param>
    public static async ValueTask BoundAsync(HttpResponseMessage response, CancellationToken cancellationToken, CallTimer? timer)
    {
        if (response.Content is BoundedContent)
        {
            return;
        }

        var original = response.Content;
        response.Content = new BoundedContent(await ReadAsync(response.StatusCode, original, cancellationToken, timer).ConfigureAwait(false));
        response.Content.Headers.ContentType = original.Headers.ContentType;
        original.Dispose();
    }

    public static async ValueTask<ErrorBody> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await BoundAsync(response, cancellationToken, null).ConfigureAwait(false);
        return Parse(((BoundedContent)response.Content).Bytes);
    }

    public static ErrorBody Parse(ReadOnlyMemory<byte> body)
    {
        var text = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, MaxText)]);
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? OfObject(document.RootElement, text) : Silent(text);
        }
        catch (JsonException)
        {
            return Silent(text);
        }
    }

    private static ErrorBody OfObject(JsonElement root, string text)
    {
        var error = Member(root, "error");
        var inner = error is { ValueKind: JsonValueKind.Object } ? error.Value : root;
        var messages = new List<string>();
        Collect(Member(inner, "message"), messages);
        if (error is { ValueKind: JsonValueKind.Object })
        {
            Collect(Member(root, "message"), messages);
            Collect(Member(inner, "details"), messages);
        }

        Collect(Member(root, "error_description"), messages);
        return new ErrorBody(
            TextOf(Member(inner, "code")) ?? TextOf(error),
            messages.Distinct(StringComparer.Ordinal).ToArray(),
            TextOf(Member(inner, "resolution")),
            TextOf(Member(root, "traceId")) ?? TextOf(Member(inner, "traceId")),
            text);
    }

    private static ErrorBody Silent(string text) => new(null, [], null, null, text);

    /// <summary>One text, an array of them, or (details) objects that have one.</summary>
    private static void Collect(JsonElement? value, List<string> messages)
    {
        switch (value)
        {
            case { ValueKind: JsonValueKind.Array } array:
                foreach (var item in array.EnumerateArray())
                {
                    Collect(item, messages);
                }

                break;
            case { ValueKind: JsonValueKind.Object } item:
                Collect(Member(item, "message"), messages);
                break;
            default:
                if (TextOf(value) is { Length: > 0 } text)
                {
                    messages.Add(text);
                }

                break;
        }
    }

    private static JsonElement? Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member : null;

    private static string? TextOf(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static async ValueTask<byte[]> ReadAsync(HttpStatusCode status, HttpContent content, CancellationToken cancellationToken, CallTimer? timer)
    {
        // A 101 has no body but the other protocol's bytes, which may never come.
        if (status < HttpStatusCode.OK)
        {
            return [];
        }

        var buffer = ArrayPool<byte>.Shared.Rent(MaxBytes);
        var (length, isFree) = (0, true);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            int read;
            while (length < MaxBytes && (read = await stream.ReadAsync(buffer.AsMemory(length, MaxBytes - length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
            }
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            // The status is known, and worth more than the fact that its explanation broke off.
        }
        catch (OperationCanceledException)
        {
            // The stream may still be writing into it.
            isFree = false;
            if (timer is not { IsAttemptOver: true })
            {
                throw;
            }
        }

        var body = buffer.AsSpan(0, length).ToArray();
        if (isFree)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return body;
    }

    private sealed class BoundedContent(byte[] bytes) : ByteArrayContent(bytes)
    {
        /// <summary>As they are, without a copy.</summary>
        public byte[] Bytes { get; } = bytes;
    }
}
