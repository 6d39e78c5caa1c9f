using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Sends one call with the header parameters that its operation documents; one that is null is left out.</summary>
internal sealed class HeaderTransport(ApiTransport inner) : ApiTransport
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <exception cref="ArgumentException">The value would end the header.</exception>
    public void Add(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new ArgumentException($"The header '{name}' cannot hold a line break or a null character. Nothing was sent.", nameof(value));
        }

        _headers.Add(new KeyValuePair<string, string>(name, value));
    }

    public void Add(string name, bool? value) => Add(name, value is { } present ? WireText.Of(present) : null);

    public void Add<T>(string name, T value)
        where T : struct, IFormattable => Add(name, WireText.Of(value));

    public void Add<T>(string name, T? value)
        where T : struct, IFormattable => Add(name, value is { } present ? WireText.Of(present) : null);

    public void Add(string name, IEnumerable<string>? values) => Add(name, values is null ? null : string.Join(',', values));

    public void Add<T>(string name, IEnumerable<T>? values)
        where T : struct, IFormattable => Add(name, values?.Select(WireText.Of));

    public override Task<T> SendAsync<T, TCodec>(ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken) =>
        inner.SendAsync<T, TCodec>(operation.WithHeaders(_headers), relativeUrl, content, cancellationToken);

    public override Task<Stream> SendForStreamAsync(ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken) =>
        inner.SendForStreamAsync(operation.WithHeaders(_headers), relativeUrl, content, cancellationToken);

    public override Task<string> SendForTextAsync(ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken) =>
        inner.SendForTextAsync(operation.WithHeaders(_headers), relativeUrl, content, cancellationToken);
}
