using System;
using System.Globalization;

namespace HoopAI.Client.Runtime;

/// <summary>Values as they stand in URLs, forms and JSON strings: invariant, ISO 8601, lower-case booleans.</summary>
internal static class WireText
{
    public const string DateFormat = "yyyy-MM-dd";

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of<T>(T value)
        where T : struct, IFormattable => value switch
        {
            DateTimeOffset time => time.ToString(FormatOf(time), CultureInfo.InvariantCulture),
            DateOnly date => date.ToString(DateFormat, CultureInfo.InvariantCulture),
            _ => value.ToString(null, CultureInfo.InvariantCulture),
        };

    /// <summary>Milliseconds always, finer parts where there are any, Z for UTC.</summary>
    public static string FormatOf(DateTimeOffset value) => (value.Ticks % TimeSpan.TicksPerMillisecond == 0, value.Offset == TimeSpan.Zero) switch
    {
        (true, true) => "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
        (true, false) => "yyyy-MM-dd'T'HH:mm:ss.fffzzz",
        (false, true) => "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
        (false, false) => "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz",
    };
}
