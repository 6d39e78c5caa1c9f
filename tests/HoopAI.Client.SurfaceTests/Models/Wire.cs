using System.Globalization;
using System.Text.Json;

namespace HoopAI.Client.SurfaceTests.Models;

/// <summary>Whether two JSON values say the same on the wire: a number may come in quotes and go without them.</summary>
internal static class Wire
{
    public static bool IsSame(JsonElement sent, JsonElement kept)
    {
        if (JsonElement.DeepEquals(sent, kept))
        {
            return true;
        }

        return IsScalar(sent) && IsScalar(kept)
            ? TextOf(sent) == TextOf(kept) || (Number(sent) is { } left && left == Number(kept))
            : sent.ValueKind == JsonValueKind.Array && kept.ValueKind == JsonValueKind.Array && sent.GetArrayLength() == kept.GetArrayLength()
                && sent.EnumerateArray().Zip(kept.EnumerateArray()).All(pair => IsSame(pair.First, pair.Second));
    }

    private static bool IsScalar(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static decimal? Number(JsonElement value) => decimal.TryParse(TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
