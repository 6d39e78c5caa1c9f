using System.Globalization;
using System.Text.Json;

namespace HoopAI.Sandbox;

/// <summary>Cuts lists of contacts into pages.</summary>
internal static class ContactPages
{
    /// <summary>The contacts after a place in the list, which is named by time, id, or both.</summary>
    public static IEnumerable<StoredContact> After(IReadOnlyList<StoredContact> all, long? startAfter, string? startAfterId)
    {
        if (startAfterId is { Length: > 0 })
        {
            var place = all.Select((contact, index) => (contact, index)).FirstOrDefault(item => item.contact.Id == startAfterId);
            if (place.contact is not null) return all.Skip(place.index + 1);
        }

        return startAfter is { } time ? all.SkipWhile(contact => contact.AddedAt >= time) : all;
    }

    public static long? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (long)number : null;

    public static long? Number(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? (long)value.GetDouble() : null;

    /// <summary>The place <c>[time, id]</c> of a search; nulls when none is named.</summary>
    public static (long? Time, string? Id) Place(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("searchAfter", out var place) || place.ValueKind != JsonValueKind.Array || place.GetArrayLength() != 2) return default;
        return (place[0].ValueKind == JsonValueKind.Number ? place[0].GetInt64() : Number(place[0].ToString()), place[1].ToString());
    }
}
