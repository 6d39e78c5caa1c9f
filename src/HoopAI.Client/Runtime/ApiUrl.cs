using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace HoopAI.Client.Runtime;

/// <summary>Builds a relative URL in a pooled buffer. Everything in a value but <c>A-Z a-z 0-9 - . _ ~</c> is percent-encoded; a value that is null is left out of a query.</summary>
internal ref struct ApiUrl
{
    private char[] _buffer = ArrayPool<char>.Shared.Rent(256);
    private int _length;
    private bool _hasQuery;

    public ApiUrl(string path) => AppendLiteral(path);

    /// <summary>A part of the document's own path; only what no URL can hold is encoded in it.</summary>
    public void AppendLiteral(string path)
    {
        _hasQuery |= path.Contains('?');
        Append(UrlText.EncodeLiteral(path));
    }

    /// <summary>A path parameter.</summary>
    /// <exception cref="ArgumentException">The value would make the URL that of another endpoint.</exception>
    public void AppendPath(string? value, string parameterName)
    {
        if (value is null or "" or "." or "..")
        {
            var what = value switch { null => "null", "" => "empty", _ => $"\"{value}\"" };
            throw new ArgumentException($"The path parameter '{parameterName}' is {what}: the URL would be that of another endpoint. Nothing was sent.", parameterName);
        }

        AppendEncoded(value);
    }

    public void AppendPath(bool value, string parameterName) => AppendPath(WireText.Of(value), parameterName);

    public void AppendPath<T>(T value, string parameterName)
        where T : struct, IFormattable => AppendPath(WireText.Of(value), parameterName);

    public void AppendQuery(string name, string? value)
    {
        if (value is not null)
        {
            AppendName(name);
            AppendEncoded(value);
        }
    }

    public void AppendQuery(string name, bool? value) => AppendQuery(name, value is { } present ? WireText.Of(present) : null);

    public void AppendQuery<T>(string name, T value)
        where T : struct, IFormattable => AppendQuery(name, WireText.Of(value));

    public void AppendQuery<T>(string name, T? value)
        where T : struct, IFormattable => AppendQuery(name, value is { } present ? WireText.Of(present) : null);

    public void AppendQuery(string name, IEnumerable<string>? values, QueryStyle style = QueryStyle.Repeat)
    {
        var isFirst = true;
        foreach (var value in values ?? [])
        {
            // Nullable annotations bind no caller.
            if (value is null)
            {
                continue;
            }

            if (isFirst || style == QueryStyle.Repeat)
            {
                AppendName(name);
            }
            else
            {
                Append(DelimiterOf(style));
            }

            AppendEncoded(value);
            isFirst = false;
        }
    }

    public void AppendQuery(string name, IEnumerable<bool>? values, QueryStyle style = QueryStyle.Repeat) =>
        AppendQuery(name, values?.Select(WireText.Of), style);

    public void AppendQuery<T>(string name, IEnumerable<T>? values, QueryStyle style = QueryStyle.Repeat)
        where T : struct, IFormattable => AppendQuery(name, values?.Select(WireText.Of), style);

    /// <summary>An object as JSON text.</summary>
    public void AppendQueryJson<T, TCodec>(string name, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T> => AppendQuery(name, value is null ? null : Encoding.UTF8.GetString(JsonOutput.ToArray<T, TCodec>(value)));

    public void AppendQueryJson<T, TCodec>(string name, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T> => AppendQuery(name, value is { } present ? Encoding.UTF8.GetString(JsonOutput.ToArray<T, TCodec>(present)) : null);

    /// <summary>Gives the URL and returns the buffer: the last call.</summary>
    public override string ToString()
    {
        var url = _buffer.AsSpan(0, _length).ToString();
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
        return url;
    }

    private static ReadOnlySpan<char> DelimiterOf(QueryStyle style) => style switch
    {
        QueryStyle.Comma => "%2C",
        QueryStyle.Space => "%20",
        _ => "%7C",
    };

    private void AppendName(string name)
    {
        Append(_hasQuery ? "&" : "?");
        AppendEncoded(name);
        Append("=");
        _hasQuery = true;
    }

    private void AppendEncoded(string value)
    {
        int written;
        while (!Uri.TryEscapeDataString(value, _buffer.AsSpan(_length), out written))
        {
            Grow(_buffer.Length + 1);
        }

        _length += written;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length)
        {
            Grow(_length + text.Length);
        }

        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
