using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HoopAI.Client.Runtime;

/// <summary>A set of well-known numbers that may grow: a value that the document does not know is kept, compared and written back. Formatting always gives the number as it stands on the wire.</summary>
/// <typeparam name="TSelf">The enum itself.</typeparam>
public interface IOpenNumberEnum<TSelf> : IFormattable, ISpanParsable<TSelf>
    where TSelf : struct, IOpenNumberEnum<TSelf>
{
    /// <summary>The value on the wire.</summary>
    decimal Value { get; }

    /// <summary>The values that the document lists.</summary>
    static abstract IReadOnlyList<TSelf> KnownValues { get; }

    /// <summary>Makes a value, known or not.</summary>
    /// <param name="value">The value on the wire.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Create(decimal value);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(CultureInfo.InvariantCulture);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => TSelf.Create(decimal.Parse(s, NumberStyles.Float, CultureInfo.InvariantCulture));

    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) => TSelf.TryParse(s.AsSpan(), provider, out result);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TSelf.Create(decimal.Parse(s, NumberStyles.Float, CultureInfo.InvariantCulture));

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result)
    {
        var parsed = decimal.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        result = parsed ? TSelf.Create(number) : default;
        return parsed;
    }
}
