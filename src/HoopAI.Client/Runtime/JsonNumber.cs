using System.Globalization;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Numbers that may stand in quotes.</summary>
internal static class JsonNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryGetDecimal(ref Utf8JsonReader reader, out decimal value)
    {
        value = default;
        return JsonText.TryGetUtf8(ref reader, out var text) && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryGetDouble(ref Utf8JsonReader reader, out double value)
    {
        value = default;
        return JsonText.TryGetUtf8(ref reader, out var text) && double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    public static bool TryGetWhole(ref Utf8JsonReader reader, out long value)
    {
        var whole = TryGetDecimal(ref reader, out var number) && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue;
        value = whole ? (long)number : default;
        return whole;
    }
}
