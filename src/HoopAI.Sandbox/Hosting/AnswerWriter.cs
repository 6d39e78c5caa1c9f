using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HoopAI.Sandbox;

/// <summary>Writes answers, whole or spoilt.</summary>
internal static class AnswerWriter
{
    private static readonly ReadOnlyMemory<byte> Noise = "\u0001\u0002lskdu018973t09sylgasjkfg1][]'./.sdlv\r\n\r\n"u8.ToArray();

    public static async Task WriteAsync(HttpContext context, SandboxAnswer answer, CancellationToken cancellationToken)
    {
        Head(context.Response, answer);
        if (!answer.Body.IsEmpty) await context.Response.Body.WriteAsync(answer.Body, cancellationToken);
    }

    /// <summary>Promises the whole body, sends half, and closes the connection. Sent past HTTP: closing a connection of Kestrel drops what it still has to send.</summary>
    public static async Task TruncateAsync(HttpContext context, SandboxAnswer answer, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\nContent-Type: {answer.ContentType}\r\n");
        foreach (var (name, value) in answer.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await Connections.SendRawAsync(context, Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), cancellationToken);
        await Connections.SendRawAsync(context, answer.Body[..(answer.Body.Length / 2)], cancellationToken);
        Connections.Close(context);
    }

    /// <summary>Sends the body in pieces, each after a pause.</summary>
    public static async Task DripAsync(HttpContext context, SandboxAnswer answer, Fault fault, TimeProvider clock, CancellationToken cancellationToken)
    {
        Head(context.Response, answer);
        await context.Response.Body.FlushAsync(cancellationToken);
        for (var start = 0; start < answer.Body.Length; start += fault.PieceLength)
        {
            await Task.Delay(fault.Pause, clock, cancellationToken);
            var piece = answer.Body.Slice(start, Math.Min(fault.PieceLength, answer.Body.Length - start));
            await context.Response.Body.WriteAsync(piece, cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
        }
    }

    public static async Task GarbageAsync(HttpContext context, CancellationToken cancellationToken)
    {
        await Connections.SendRawAsync(context, Noise, cancellationToken);
        Connections.Close(context);
    }

    private static void Head(HttpResponse response, SandboxAnswer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        if (answer.ContentType is not null) response.ContentType = answer.ContentType;
        if (answer.Status is not (204 or 304)) response.ContentLength = answer.Body.Length;
    }
}
