using System.Globalization;
using System.Text.Json;

namespace HoopAI.Client.SurfaceTests.Models;

/// <summary>Whether all that came stands on the wire again: a number may come in quotes and go without them, and a model adds its required members.</summary>
internal static class Wire
{
    public static bool IsKept(JsonElement sent, JsonElement kept)
    {
        if (JsonElement.DeepEquals(sent, kept))
        {
            return true;
        }

        return (sent.ValueKind, kept.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => sent.EnumerateObject().All(member => kept.TryGetProperty(member.Name, out var value) && IsKept(member.Value, value)),
            (JsonValueKind.Array, JsonValueKind.Array) => sent.GetArrayLength() == kept.GetArrayLength() && sent.EnumerateArray().Zip(kept.EnumerateArray()).All(pair => IsKept(pair.First, pair.Second)),
            _ => IsScalar(sent) && IsScalar(kept) && (TextOf(sent) == TextOf(kept) || (Number(sent) is { } number && number == Number(kept))),
        };
    }

    private static bool IsScalar(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static decimal? Number(JsonElement value) => decimal.TryParse(TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
