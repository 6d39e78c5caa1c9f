using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>
/// The identity of a page: the sum of its items' hashes, so that a page is known again in any order. 128 bits, since taking a new page for an
/// old one would lose its items.
/// </summary>
internal sealed class PageFingerprint
{
    private ArrayBufferWriter<byte>? _buffer;

    public UInt128 Value { get; private set; }

    public void Add(string id) => Add(Encoding.UTF8.GetBytes(id));

    public void Add<T, TCodec>(T item)
        where TCodec : IJsonCodec<T>
    {
        _buffer ??= new ArrayBufferWriter<byte>(512);
        _buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            TCodec.Write(writer, item);
        }

        Add(_buffer.WrittenSpan);
    }

    private void Add(ReadOnlySpan<byte> identity)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(identity, hash);
        Value = unchecked(Value + BinaryPrimitives.ReadUInt128LittleEndian(hash));
    }
}
