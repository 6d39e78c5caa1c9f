using System.Globalization;
using System.Net;

namespace HoopAI.Sandbox;

/// <summary>A piece of a page. What is put into it is encoded, unless it is a piece itself.</summary>
internal readonly record struct Html(string Text)
{
    public static Html Empty => new("");

    /// <summary>A piece with values in it: <c>Html.Of($"&lt;p&gt;{name}&lt;/p&gt;")</c>.</summary>
    public static Html Of(FormattableString text) => new(string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(Encode)]));

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Text)));

    /// <summary>An instant as a time of day, with the whole of it for machines.</summary>
    public static Html Time(DateTimeOffset? at) => at is { } time
        ? Of($"<time datetime=\"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\" title=\"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC\">{time.UtcDateTime:HH:mm:ss}</time>")
        : new("–");

    /// <summary>An instant as a day and a time.</summary>
    public static Html Moment(DateTimeOffset? at) => at is { } time ? Of($"<time datetime=\"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\">{time.UtcDateTime:yyyy-MM-dd HH:mm:ss}</time>") : new("–");

    public override string ToString() => Text;

    private static object? Encode(object? value) => value switch
    {
        null => "",
        Html html => html.Text,
        string text => WebUtility.HtmlEncode(text),
        DateTime or int or long => value,
        _ => WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
