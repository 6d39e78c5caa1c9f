using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Writes JSON into an array of the exact length, with a writer and a buffer that each thread keeps.</summary>
internal static class JsonOutput
{
    private const int LargestKept = 64 * 1024;

    // The body is sent as application/json, never embedded in HTML: what needs no escaping is not escaped. The codecs write what is valid by construction.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? t_kept;

    public static byte[] ToArray<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T>
    {
        // Taken out, not shared: a value may write another one while it is enumerated.
        var (buffer, writer) = t_kept ?? Create();
        t_kept = null;
        TCodec.Write(writer, value);
        writer.Flush();
        var json = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= LargestKept)
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            t_kept = (buffer, writer);
        }

        return json;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Create()
    {
        var buffer = new ArrayBufferWriter<byte>();
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }
}
