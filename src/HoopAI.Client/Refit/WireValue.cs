using System.Globalization;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.RefitSupport;

/// <summary>The text that a value has on the wire, outside of JSON: in a path, a query string, a form field, a multipart field.</summary>
/// <remarks>For Refit, which has values without their types. What is typed goes through <see cref="WireText"/>, and what is not ends there too.</remarks>
internal static class WireValue
{
    /// <summary>Gives the text of a value.</summary>
    /// <param name="value">A scalar: text, number, boolean, date, identifier, or one of the client's open enumerations.</param>
    /// <returns>
    /// The text, not yet percent-encoded: booleans in lower case, dates as ISO 8601, enumerations by their wire value, numbers as in JSON;
    /// <see langword="null"/> for <see langword="null"/>.
    /// </returns>
    public static string? Format(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => WireText.Of(flag),
        DateTimeOffset moment => WireText.Of(moment),
        DateOnly day => WireText.Of(day),
        Uri link => link.OriginalString,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Gives the text of a path parameter's value.</summary>
    /// <param name="value">The value, see <see cref="Format(object?)"/>.</param>
    /// <returns>The text, not yet percent-encoded.</returns>
    /// <exception cref="ArgumentException">The text is missing, empty, <c>.</c> or <c>..</c>: such a segment vanishes, and the request reaches another endpoint.</exception>
    public static string FormatPath(object? value) => Format(value) switch
    {
        null or "" or "." or ".." => throw new ArgumentException(
            $"A path parameter has the value \"{value}\", with which the request would reach another endpoint. Pass the identifier of the resource.",
            nameof(value)),
        var text => text,
    };
}
