using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>
/// Finds the items in an answer. A list that is not there is an empty page; a list that is there in a shape that cannot be read is a
/// <see cref="PagingException"/>: reading it as an empty page would lose its items without a word.
/// </summary>
public static class PageItems
{
    /// <summary>The items of a list member of a typed answer.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <typeparam name="TCodec">How an item is read.</typeparam>
    /// <param name="items">The member; null if missing, or if its value did not fit the type.</param>
    /// <param name="kept">The fields that the type of the object holding the member does not know or could not read (<c>AdditionalProperties</c>).</param>
    /// <param name="member">The member's name on the wire. A value that did not fit is read if it wraps the list once more: <c>{"messages": {"messages": […]}}</c>.</param>
    /// <returns>The items.</returns>
    /// <exception cref="PagingException">The member's value is no list of such items.</exception>
    public static IReadOnlyList<T> From<T, TCodec>(IEnumerable<T>? items, IDictionary<string, JsonElement>? kept, string member)
        where TCodec : IJsonCodec<T>
    {
        if (items is not null)
        {
            return items switch
            {
                IReadOnlyList<T> list => list,
                IList<T> list => new ReadOnlyCollection<T>(list),
                _ => [.. items],
            };
        }

        if (kept is null || !kept.TryGetValue(member, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var inner) && inner.ValueKind == JsonValueKind.Array
            ? Read<T, TCodec>(inner)
            : value.ValueKind is JsonValueKind.Array or JsonValueKind.Null
                ? Read<T, TCodec>(value)
                : throw Unreadable(member, value);
    }

    /// <summary>The items at a path of an answer, or of a member, that has no type. A single object there is a list of one.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <typeparam name="TCodec">How an item is read.</typeparam>
    /// <param name="answer">The answer; undefined if its body was empty.</param>
    /// <param name="path">As in <see cref="PageValue.At(JsonElement,string)"/>; "": the answer itself is the list.</param>
    /// <returns>The items; none if there is nothing at the path.</returns>
    /// <exception cref="PagingException">What stands at the path is no list of such items.</exception>
    public static IReadOnlyList<T> Read<T, TCodec>(JsonElement answer, string path = "")
        where TCodec : IJsonCodec<T>
    {
        var list = PagePath.Find(answer, path);
        return list.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => [],
            JsonValueKind.Array => Elements<T, TCodec>(list),
            JsonValueKind.Object when path.Length > 0 => [Element<T, TCodec>(list)],
            _ => throw Unreadable(path, list),
        };
    }

    /// <summary>
    /// The items of an answer whose shape is not published: the answer itself if it is a list, else its only list, at the top or one level below.
    /// </summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <typeparam name="TCodec">How an item is read.</typeparam>
    /// <param name="answer">The answer.</param>
    /// <returns>The items; none if the answer has no list.</returns>
    /// <exception cref="PagingException">The answer has several lists, or holds other things than such items.</exception>
    public static IReadOnlyList<T> Find<T, TCodec>(JsonElement answer)
        where TCodec : IJsonCodec<T>
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return Read<T, TCodec>(answer);
        }

        var lists = Lists(answer);
        if (lists.Count == 0)
        {
            foreach (var member in answer.EnumerateObject())
            {
                lists.AddRange(Lists(member.Value));
            }
        }

        return lists.Count switch
        {
            0 => [],
            1 => Elements<T, TCodec>(lists[0].Value),
            _ => throw new PagingException(
                $"The answer holds several lists ({string.Join(", ", lists.ConvertAll(list => list.Name))}), and no document says which one is meant; call the operation itself and read the answer."),
        };
    }

    private static List<JsonProperty> Lists(JsonElement value)
    {
        var lists = new List<JsonProperty>();
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.Array)
                {
                    lists.Add(member);
                }
            }
        }

        return lists;
    }

    private static List<T> Elements<T, TCodec>(JsonElement list)
        where TCodec : IJsonCodec<T>
    {
        var items = new List<T>(list.GetArrayLength());
        foreach (var element in list.EnumerateArray())
        {
            items.Add(Element<T, TCodec>(element));
        }

        return items;
    }

    // A null element stays null, as in the typed lists of the models; where null is no value of T it cannot be read.
    private static T Element<T, TCodec>(JsonElement element)
        where TCodec : IJsonCodec<T>
    {
        if (element.ValueKind == JsonValueKind.Null && default(T) is null)
        {
            return default!;
        }

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element));
        reader.Read();
        return TCodec.TryRead(ref reader, out var item)
            ? item
            : throw new PagingException(
                $"The list holds a {element.ValueKind} where a {typeof(T).Name} is documented; call the operation itself and read the answer's AdditionalProperties.");
    }

    private static PagingException Unreadable(string member, JsonElement value) =>
        new($"The answer's \"{member}\" is a {value.ValueKind} where a list is documented; call the operation itself and read the answer as JSON.");
}
