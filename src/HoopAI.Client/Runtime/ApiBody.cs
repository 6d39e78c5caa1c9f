using System;
using System.Buffers;
using System.Text;

namespace HoopAI.Client.Runtime;

/// <summary>The body of an answer in a pooled buffer.</summary>
internal readonly struct ApiBody(byte[] buffer, int length) : IDisposable
{
    private const int PrefixLength = 2048;

    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    public static string GetPrefix(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, PrefixLength)]);

    public string GetText(string? charSet)
    {
        var encoding = GetEncoding(charSet);
        var bytes = Bytes;
        return encoding.GetString(bytes.StartsWith(encoding.Preamble) ? bytes[encoding.Preamble.Length..] : bytes);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private static Encoding GetEncoding(string? charSet)
    {
        try
        {
            return charSet is null ? Encoding.UTF8 : Encoding.GetEncoding(charSet.Trim('"'));
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}
