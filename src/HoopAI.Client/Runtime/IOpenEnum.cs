using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace HoopAI.Client.Runtime;

/// <summary>
/// A set of well-known texts that may grow: a value that the document does not know is kept, compared (ordinally) and written back.
/// Formatting and parsing, whatever the format or culture, give and take the value as it stands on the wire.
/// </summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
public interface IOpenEnum<TSelf> : IFormattable, ISpanParsable<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The value on the wire; empty for <c>default</c>.</summary>
    string Value { get; }

    /// <summary>The values that the document lists.</summary>
    static abstract IReadOnlyList<TSelf> KnownValues { get; }

    /// <summary>Makes a value, known or not.</summary>
    /// <param name="value">The value on the wire.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Create(string value);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Value;

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.Create(s);

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result)
    {
        result = s is null ? default : TSelf.Create(s);
        return s is not null;
    }

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TSelf.Create(s.ToString());

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result)
    {
        result = TSelf.Create(s.ToString());
        return true;
    }
}
