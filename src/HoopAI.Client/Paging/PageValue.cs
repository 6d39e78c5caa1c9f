using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>
/// A value that paging carries from an answer into the next request, whatever its type on either side: a number where the request wants text, an ISO 8601
/// time where it wants milliseconds, a list as it came.
/// </summary>
public readonly struct PageValue : IEquatable<PageValue>
{
    private readonly string? _json;

    private PageValue(string? json) => _json = json;

    /// <summary>Whether the answer held no value: missing, null or empty.</summary>
    public bool IsNone => _json is null;

    /// <summary>A text.</summary>
    /// <param name="value">The value; null and "" are none.</param>
    /// <returns>The value.</returns>
    public static PageValue Of(string? value) =>
        string.IsNullOrEmpty(value) ? default : new('"' + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value) + '"');

    /// <summary>A whole number.</summary>
    /// <param name="value">The value; null is none.</param>
    /// <returns>The value.</returns>
    public static PageValue Of(long? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <param name="value">The value; null is none.</param>
    /// <returns>The value.</returns>
    public static PageValue Of(decimal? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <param name="value">The value; null is none.</param>
    /// <returns>The value.</returns>
    public static PageValue Of(double? value) => new(value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A time, written in ISO 8601 with milliseconds, in UTC.</summary>
    /// <param name="value">The value; null is none.</param>
    /// <returns>The value.</returns>
    public static PageValue Of(DateTimeOffset? value) =>
        Of(value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>Any JSON value.</summary>
    /// <param name="value">The value; undefined, null, "" and [] are none.</param>
    /// <returns>The value.</returns>
    public static PageValue Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => default,
        JsonValueKind.String => Of(value.GetString()),
        JsonValueKind.Array when value.GetArrayLength() == 0 => default,
        _ => new(value.GetRawText()),
    };

    /// <summary>A list of JSON values.</summary>
    /// <param name="values">The values; null and an empty list are none.</param>
    /// <returns>The value.</returns>
    public static PageValue Of(IEnumerable<JsonElement>? values) => List(values?.Select(value => value.GetRawText()));

    /// <summary>A list of texts.</summary>
    /// <param name="values">The values; null and an empty list are none.</param>
    /// <returns>The value.</returns>
    public static PageValue Of(IEnumerable<string>? values) =>
        List(values?.Select(value => '"' + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value) + '"'));

    /// <summary>The value at a path of an answer, or of an item, that has no type.</summary>
    /// <param name="root">The answer or item.</param>
    /// <param name="path">Names and indices: <c>meta.startAfter</c>, <c>sort[0]</c>, <c>total[0].total</c>.</param>
    /// <returns>The value; none if there is nothing at the path.</returns>
    public static PageValue At(JsonElement root, string path) => Of(PagePath.Find(root, path));

    /// <summary>The value at a path among the fields of a model that its type does not know (<c>AdditionalProperties</c>).</summary>
    /// <param name="kept">The unknown fields.</param>
    /// <param name="path">As in <see cref="At(JsonElement,string)"/>.</param>
    /// <returns>The value; none if there is nothing at the path.</returns>
    public static PageValue At(IDictionary<string, JsonElement>? kept, string path) => Of(PagePath.Find(kept, path));

    /// <summary>This value, or the other one if this is none.</summary>
    /// <param name="other">The second choice.</param>
    /// <returns>One of them.</returns>
    public PageValue Or(PageValue other) => IsNone ? other : this;

    /// <summary>As text: a string's content, everything else as JSON; null if none.</summary>
    /// <returns>The text.</returns>
    public string? AsText() => _json is ['"', ..] ? JsonElement.Parse(_json).GetString() : _json;

    /// <summary>As a whole number: a number, a number in text, or a time as milliseconds since 1970; null if none.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="PagingException">It is something else.</exception>
    public long? AsInt64()
    {
        if (AsText() is not { } text)
        {
            return null;
        }

        return PageNumber.Of(text)
            ?? (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time.ToUnixTimeMilliseconds()
                : throw new PagingException($"The platform's answer names {_json} as the place to go on from, where the next request takes a number."));
    }

    /// <summary>As yes or no: true, false, or one of them as text; null for everything else.</summary>
    /// <returns>Yes, no, or not known.</returns>
    public bool? AsBoolean() => bool.TryParse(AsText(), out var value) ? value : null;

    /// <summary>As JSON, as it came.</summary>
    /// <returns>The value; undefined if none.</returns>
    public JsonElement AsJson() => _json is null ? default : JsonElement.Parse(_json);

    /// <summary>As a list of JSON values; a value that is no list is a list of one.</summary>
    /// <returns>The list; null if none.</returns>
    public IList<JsonElement>? AsList() => _json switch
    {
        null => null,
        ['[', ..] => [.. AsJson().EnumerateArray()],
        _ => [AsJson()],
    };

    /// <summary>As a list of texts; a value that is no list is a list of one.</summary>
    /// <returns>The list; null if none.</returns>
    public IList<string>? AsTexts() => AsList() is { } values ? [.. values.Select(value => value.ToString())] : null;

    /// <inheritdoc/>
    public bool Equals(PageValue other) => _json == other._json;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PageValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _json?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The value as JSON; <c>null</c> if none.</summary>
    /// <returns>JSON.</returns>
    public override string ToString() => _json ?? "null";

    private static PageValue List(IEnumerable<string>? values) =>
        values is not null && string.Join(',', values) is { Length: > 0 } content ? new('[' + content + ']') : default;
}
