using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HoopAI.Client.Runtime;

/// <summary>
/// A place in a listing, as text that can be stored: <see cref="ToString"/> and <see cref="Parse(string)"/>. Treat the text as opaque. It holds the
/// place only: resume with the same operation, filters, order and page size. It is no secret, but may contain ids and cursors of the platform.
/// </summary>
public sealed record PageToken : IParsable<PageToken>
{
    private const string DataKey = "PageToken";

    internal PageToken(string style, long? listed, string position)
    {
        Style = style;
        Listed = listed;
        Position = position;
    }

    /// <summary>The style of paging that understands the token.</summary>
    internal string Style { get; }

    /// <summary>How many items stand before this place; unknown if the listing was started somewhere inside.</summary>
    internal long? Listed { get; }

    /// <summary>The place, in the style's own notation.</summary>
    internal string Position { get; }

    /// <summary>Reads the text of a token.</summary>
    /// <param name="text">What <see cref="ToString"/> gave.</param>
    /// <returns>The token.</returns>
    /// <exception cref="FormatException"><paramref name="text"/> is not the text of a token.</exception>
    public static PageToken Parse(string text) => Parse(text, null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">What <see cref="ToString"/> gave.</param>
    /// <param name="provider">Not used.</param>
    public static PageToken Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var token)
            ? token
            : throw new FormatException("This is not the text of a page token; pass what PageToken.ToString() gave, unchanged.");
    }

    /// <summary>Reads the text of a token, if it is one.</summary>
    /// <param name="s">What <see cref="ToString"/> gave.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The token.</param>
    /// <returns>Whether it was the text of a token.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PageToken result)
    {
        result = null;
        var parts = s?.Split(':', 3);
        if (parts is not [{ Length: > 0 } style, var listed, var position])
        {
            return false;
        }

        long? count = null;
        if (listed.Length > 0)
        {
            if (!long.TryParse(listed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            count = number;
        }

        result = new PageToken(style, count, position);
        return true;
    }

    /// <summary>
    /// The token of the page that could not be read, if <paramref name="exception"/> came out of a <see cref="PagedSequence{T}"/>: every
    /// exception of a request carries it, so that a listing can go on where it failed.
    /// </summary>
    /// <param name="exception">What was caught around the enumeration.</param>
    /// <param name="token">The token of the page that failed; nothing of it was handed out.</param>
    /// <returns>Whether there is one; not for exceptions of the code in the loop.</returns>
    public static bool TryFind(Exception exception, [NotNullWhen(true)] out PageToken? token)
    {
        ArgumentNullException.ThrowIfNull(exception);
        token = null;
        return exception.Data[DataKey] is string text && TryParse(text, null, out token);
    }

    /// <summary>The text that <see cref="Parse(string)"/> reads.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Style}:{Listed}:{Position}");

    /// <summary>Leaves this token with an exception, for <see cref="TryFind"/>.</summary>
    internal void AttachTo(Exception exception) => exception.Data[DataKey] = ToString();
}
