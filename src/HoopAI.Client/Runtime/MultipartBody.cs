using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Bodies of the type <c>multipart/form-data</c>, as browsers send them; what is null is left out.</summary>
internal sealed class MultipartBody : MultipartContent
{
    private readonly byte[] _end;
    private bool _hasParts;

    public MultipartBody()
        : this($"form-{Guid.NewGuid():N}")
    {
    }

    private MultipartBody(string boundary)
        : base("form-data", boundary)
    {
        // Without the quotes that the base class puts around the boundary; not every server reads them.
        Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new NameValueHeaderValue("boundary", boundary) } };
        HeaderEncodingSelector = static (_, _) => Encoding.UTF8;
        _end = Encoding.ASCII.GetBytes($"--{boundary}--\r\n");
    }

    /// <summary>A part that names itself.</summary>
    public override void Add(HttpContent content)
    {
        base.Add(content);
        _hasParts = true;
    }

    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            AddPart(name, null, new ByteArrayContent(Encoding.UTF8.GetBytes(value)));
        }
    }

    public void Add(string name, bool? value) => Add(name, value is { } present ? WireText.Of(present) : null);

    public void Add<T>(string name, T value)
        where T : struct, IFormattable => Add(name, WireText.Of(value));

    public void Add<T>(string name, T? value)
        where T : struct, IFormattable => Add(name, value is { } present ? WireText.Of(present) : null);

    public void Add(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
        {
            Add(name, value);
        }
    }

    public void Add(string name, IEnumerable<bool>? values) => Add(name, values?.Select(WireText.Of));

    public void Add<T>(string name, IEnumerable<T>? values)
        where T : struct, IFormattable => Add(name, values?.Select(WireText.Of));

    public void Add(string name, FileContent? file)
    {
        if (file is not null)
        {
            AddPart(name, file.FileName, file);
        }
    }

    public void Add(string name, IEnumerable<FileContent>? files)
    {
        foreach (var file in files ?? [])
        {
            Add(name, file);
        }
    }

    public void AddJson<T, TCodec>(string name, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T> => AddJson(name, JsonBody.Create<T, TCodec>(value));

    public void AddJson<T, TCodec>(string name, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T> => AddJson(name, JsonBody.Create<T, TCodec>(value));

    private void AddJson(string name, HttpContent? json)
    {
        if (json is not null)
        {
            AddPart(name, null, json);
        }
    }

    private void AddPart(string name, string? fileName, HttpContent part)
    {
        PartHeader.Set(part, name, fileName);
        Add(part);
    }

    // Without parts the base class would write one that has neither name nor content.
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        _hasParts ? base.SerializeToStreamAsync(stream, context) : stream.WriteAsync(_end).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _end.Length;
        return !_hasParts || base.TryComputeLength(out length);
    }
}
