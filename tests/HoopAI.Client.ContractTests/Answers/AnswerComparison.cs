using System.Globalization;
using HoopAI.Client.ContractTests.Documents;

namespace HoopAI.Client.ContractTests.Answers;

/// <summary>Compares what arrived with what was made of it, by the rules of Normalisation.md.</summary>
internal static class AnswerComparison
{
    /// <param name="schema">What the document says; null for nothing.</param>
    /// <param name="arrived">The body of the answer.</param>
    /// <param name="written">What the client read, written again.</param>
    /// <param name="path">Where, for messages.</param>
    public static IEnumerable<string> Compare(ContractSchema? schema, JsonNode? arrived, JsonNode? written, string path = "$")
    {
        if (schema is null || (schema.Node.Count == 0 && schema.Members.Count == 0))
        {
            return Exactly(arrived, written, path);
        }

        if (schema.Members.Count == 0 && schema.Alternatives is { Count: > 0 } alternatives)
        {
            var attempts = alternatives.Select(alternative => Compare(alternative, arrived, written, path).ToList()).ToList();
            return attempts.Find(faults => faults.Count == 0) ?? attempts[0];
        }

        return (arrived, written) switch
        {
            (JsonObject from, JsonObject to) when schema.Members.Count > 0 || schema.Additional is not null => CompareObjects(schema, from, to, path),
            (JsonArray from, JsonArray to) when schema.Items is not null => CompareLists(schema.Items, from, to, path),
            (JsonValue from, JsonValue to) when IsSameScalar(schema, from, to) => [],
            _ => Exactly(arrived, written, path),
        };
    }

    private static IEnumerable<string> CompareObjects(ContractSchema schema, JsonObject arrived, JsonObject written, string path)
    {
        var members = schema.Members;
        foreach (var name in arrived.Select(member => member.Key).Union(written.Select(member => member.Key)))
        {
            var isDocumented = members.TryGetValue(name, out var member) || (member = schema.Additional) is not null;
            if (members.ContainsKey(name) && arrived[name] is null && written[name] is null)
            {
                continue;
            }

            if (arrived.ContainsKey(name) != written.ContainsKey(name))
            {
                yield return $"{path}.{name}: {(arrived.ContainsKey(name) ? $"lost, it was {Text(arrived[name])}" : $"came from nowhere: {Text(written[name])}")}";
                continue;
            }

            foreach (var fault in Compare(isDocumented ? member : null, arrived[name], written[name], $"{path}.{name}"))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> CompareLists(ContractSchema items, JsonArray arrived, JsonArray written, string path) => arrived.Count == written.Count
        ? arrived.Zip(written).SelectMany((pair, index) => Compare(items, pair.First, pair.Second, $"{path}[{index}]"))
        : [$"{path}: {arrived.Count} items arrived, {written.Count} were written"];

    private static bool IsSameScalar(ContractSchema schema, JsonValue arrived, JsonValue written)
    {
        var (from, to) = (Plain(arrived), Plain(written));
        return schema switch
        {
            { Type: "number" or "integer" } => decimal.TryParse(from, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && decimal.TryParse(to, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && one == other,
            { Type: "string", Format: "date-time" } => DateTimeOffset.TryParse(from, CultureInfo.InvariantCulture, out var one) && DateTimeOffset.TryParse(to, CultureInfo.InvariantCulture, out var other) && one.EqualsExact(other),
            { Type: "string" or "boolean" } => from == to,
            _ => false,
        };
    }

    private static IEnumerable<string> Exactly(JsonNode? arrived, JsonNode? written, string path) =>
        IsSame(arrived, written) ? [] : [$"{path}: arrived {Text(arrived)}, written {Text(written)}"];

    // JsonNode.DeepEquals takes 1.0 for 1; what nobody described is not ours to change.
    private static bool IsSame(JsonNode? arrived, JsonNode? written) => (arrived, written) switch
    {
        (null, null) => true,
        (JsonObject from, JsonObject to) => from.Count == to.Count && from.All(member => to.TryGetPropertyValue(member.Key, out var value) && IsSame(member.Value, value)),
        (JsonArray from, JsonArray to) => from.Count == to.Count && from.Zip(to).All(pair => IsSame(pair.First, pair.Second)),
        (JsonValue from, JsonValue to) => from.GetValueKind() == to.GetValueKind() && Plain(from) == Plain(to),
        _ => false,
    };

    private static string Plain(JsonValue value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
