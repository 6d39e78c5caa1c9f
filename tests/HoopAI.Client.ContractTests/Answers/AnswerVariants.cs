using HoopAI.Client.ContractTests.Documents;

namespace HoopAI.Client.ContractTests.Answers;

/// <summary>What a platform may answer instead of what it documents: one thing at a time, in every place of the schema.</summary>
internal static class AnswerVariants
{
    public const string NewValue = "a value that is new";

    private static readonly JsonNode NewMember = JsonNode.Parse("""{"of":["any",1.0,null],"kind":{"ü":1e2}}""")!;

    public static IEnumerable<(string What, JsonNode Body)> Of(ContractSchema schema, JsonNode answer) =>
        from place in Places(schema, answer, [])
        from variant in Changes(place.Schema, place.Path, answer)
        select variant;

    /// <summary>The answer with every other documented value of its enumerations, one at a time.</summary>
    public static IEnumerable<(string What, JsonNode Body)> WithEveryKnownValue(ContractSchema schema, JsonNode answer) =>
        from place in Places(schema, answer, [])
        where place.Schema.Enum.Count > 1 && place.Path is [.., string]
        from value in place.Schema.Enum
        where value is not null
        select Changed(answer, place.Path, $"is {value.ToJsonString()}", (parent, name) => parent[name] = value.DeepClone());

    /// <summary>Every place of an answer that its schema describes: members of objects and of maps, and the first item of lists.</summary>
    private static IEnumerable<(ContractSchema Schema, object[] Path)> Places(ContractSchema schema, JsonNode? value, object[] path)
    {
        var inside = value switch
        {
            JsonObject item when schema.Members is { Count: > 0 } members => members.Where(member => item.ContainsKey(member.Key)).SelectMany(member => Places(member.Value, item[member.Key], [.. path, member.Key])),
            JsonObject { Count: > 0 } map when schema.Additional is { } entry => Places(entry, map.First().Value, [.. path, map.First().Key]),
            JsonArray { Count: > 0 } list when schema.Items is { } items => Places(items, list[0], [.. path, 0]),
            _ => [],
        };
        return inside.Prepend((schema, path));
    }

    private static IEnumerable<(string What, JsonNode Body)> Changes(ContractSchema schema, object[] path, JsonNode answer)
    {
        var value = Find(answer, path);
        if (path is [.., string])
        {
            yield return Change("is missing", (parent, name) => parent.Remove(name));
            yield return Change("is null", (parent, name) => parent[name] = null);
            foreach (var (what, instead) in Instead(schema, value))
            {
                yield return Change(what, (parent, name) => parent[name] = instead);
            }
        }

        // Also into maps: the platform's trace id stands among the entries.
        if (value is JsonObject)
        {
            var body = answer.DeepClone();
            Find(body, path)!.AsObject()["neverPublished"] = NewMember.DeepClone();
            yield return ($"{Display(path)} has a member that no document names", body);
        }

        (string, JsonNode) Change(string what, Action<JsonObject, string> change) => Changed(answer, path, what, change);
    }

    /// <summary>Values of other kinds than the documented one that the platform is known to send, and one that it may send.</summary>
    private static IEnumerable<(string What, JsonNode Value)> Instead(ContractSchema schema, JsonNode? value)
    {
        switch (value?.GetValueKind())
        {
            case JsonValueKind.String when schema.Enum.Count > 0:
                yield return ("is a value that no document lists", NewValue);
                break;
            case JsonValueKind.String:
                yield return ("is a number", 12);
                break;
            case JsonValueKind.Number:
                yield return ("is a number in a text", value.ToJsonString());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                yield return ("is a boolean in a text", value.ToJsonString());
                break;
        }

        yield return ("is an object", new JsonObject { ["instead"] = true });
        yield return ("is a list", new JsonArray("instead"));
    }

    private static (string What, JsonNode Body) Changed(JsonNode answer, object[] path, string what, Action<JsonObject, string> change)
    {
        var body = answer.DeepClone();
        change(Find(body, path[..^1])!.AsObject(), (string)path[^1]);
        return ($"{Display(path)} {what}", body);
    }

    private static JsonNode? Find(JsonNode root, object[] path) => path.Aggregate<object, JsonNode?>(root, (at, step) => step is int index ? at![index] : at![(string)step]);

    private static string Display(object[] path) => path.Length == 0 ? "the answer" : string.Concat(path.Select((step, index) => step is int item ? $"[{item}]" : $"{(index == 0 ? "" : ".")}{step}"));
}
