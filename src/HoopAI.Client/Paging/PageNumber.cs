using System;
using System.Globalization;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Reads counts, offsets and page sizes, which the documents type as numbers, texts or not at all.</summary>
public static class PageNumber
{
    /// <summary>A whole number as it is.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number.</returns>
    public static long? Of(long? value) => value;

    /// <summary>A number without its fraction.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number; null if it is too large.</returns>
    public static long? Of(decimal? value) => value is >= long.MinValue and <= long.MaxValue ? (long)value : null;

    /// <summary>A number without its fraction.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number; null if it is none, or too large.</returns>
    public static long? Of(double? value) => value is > -1e18 and < 1e18 ? (long)value : null;

    /// <summary>A number in text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The number; null if the text is none.</returns>
    public static long? Of(string? value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Of(number) : null;

    /// <summary>A number, or a number in text, in JSON.</summary>
    /// <param name="value">The JSON.</param>
    /// <returns>The number; null if it is something else.</returns>
    public static long? Of(JsonElement value) => value.ValueKind is JsonValueKind.Number or JsonValueKind.String ? Of(value.ToString()) : null;

    /// <summary>A number, or a number in text, in JSON.</summary>
    /// <param name="value">The JSON.</param>
    /// <returns>The number; null if it is something else.</returns>
    public static long? Of(JsonElement? value) => value is { } element ? Of(element) : null;

    /// <summary>A number from an answer.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The number; null if it is something else.</returns>
    public static long? Of(PageValue value) => Of(value.AsText());

    /// <summary>A number that a caller gave as text, because the operation takes text.</summary>
    /// <param name="value">The text; null if the caller gave none.</param>
    /// <param name="name">The parameter's name, for the message.</param>
    /// <returns>The number; null if the caller gave none.</returns>
    /// <exception cref="ArgumentException">The text is no whole number, so that a listing cannot count on from it.</exception>
    public static long? Parse(string? value, string name) =>
        string.IsNullOrEmpty(value)
            ? null
            : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new ArgumentException($"\"{value}\" is no whole number; a listing needs one here, such as \"20\".", name);

    /// <summary>A number as the text that an operation takes.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its digits.</returns>
    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
