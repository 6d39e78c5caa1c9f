using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>A place in an answer where a record, or a list of records, stands.</summary>
/// <param name="Path">The members on the way; empty for the answer itself.</param>
/// <param name="Schema">The record's schema.</param>
/// <param name="IdName">The member that holds its id.</param>
internal sealed record RecordPlace(string[] Path, Schema Schema, string IdName)
{
    /// <summary>Puts a value there, in place of what an example has.</summary>
    public JsonNode Put(JsonNode answer, JsonNode value)
    {
        if (Path.Length == 0) return value;
        var at = answer.AsObject();
        foreach (var name in Path[..^1])
        {
            if (at[name] is not JsonObject inner) at[name] = inner = [];
            at = inner;
        }

        at[Path[^1]] = value;
        return answer;
    }

    /// <summary>The object around the place, and what stands beside it: where an answer says how many there are.</summary>
    public IEnumerable<JsonObject> Around(JsonNode answer)
    {
        var objects = new List<JsonObject>();
        for (var (at, depth) = (answer, 0); at is JsonObject item && depth < Path.Length; depth++)
        {
            objects.Add(item);
            objects.AddRange(item.Select(member => member.Value).OfType<JsonObject>());
            at = item[Path[depth]]!;
        }

        return objects.Distinct();
    }
}
