using System.Text.Json;
using System.Text.Json.Serialization;
using HoopAI.Client.Runtime;
using HoopAI.Client.SurfaceTests.Expected;
using HoopAI.Client.SurfaceTests.Support;
using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.SurfaceTests.Operations;

/// <summary>Walks over a published schema and a C# type side by side, and says where they differ.</summary>
internal sealed class SchemaWalk(string module)
{
    private readonly HashSet<(JsonNode, Type)> _seen = [];

    /// <summary>The value travels as text, in a URL: what is no single value is a text.</summary>
    public bool IsText { get; init; }

    public IEnumerable<string> Compare(JsonNode? schema, Type type, string path)
    {
        var value = type.NotNullable();
        if (schema is not JsonObject node || !_seen.Add((node, value)))
        {
            return [];
        }

        if (node["$ref"] is { } reference)
        {
            return Find(module, reference) is { } found ? Compare(found, type, path) : value == typeof(JsonElement) ? [] : [Fault(path, type, "dangling")];
        }

        if (node["enum"] is JsonArray values && node["type"]?.Text() != "array")
        {
            return CompareEnum(values, value, path);
        }

        if (Alternatives(node) is { Count: > 0 })
        {
            return value == typeof(JsonElement) || value.IsSubclassOf(typeof(JsonUnion)) || value.IsSubclassOf(typeof(JsonModel)) || value.ListItem() is not null || value == typeof(string)
                ? []
                : [Fault(path, type, "one of several types")];
        }

        // One schema in allOf, and nothing beside it, is another name of it.
        if (node["allOf"] is JsonArray { Count: 1 } parts && node["properties"] is null && parts[0] is JsonObject part)
        {
            return Compare(part, type, path);
        }

        var members = Members(module, node);
        if (members.Count > 0)
        {
            return CompareMembers(members, value, path);
        }

        return node["type"]?.Text() == "array" ? CompareItems(node, value, path) : CompareScalar(node, value, path);
    }

    /// <summary>The members of an object, those of its parts included.</summary>
    public static Dictionary<string, JsonNode?> Members(string module, JsonNode schema)
    {
        if (schema["$ref"] is { } reference)
        {
            return Find(module, reference) is { } found ? Members(module, found) : [];
        }

        var members = new Dictionary<string, JsonNode?>();
        foreach (var (name, value) in (schema["allOf"] as JsonArray ?? []).SelectMany(part => Members(module, part!)).Concat(schema["properties"] as JsonObject ?? []))
        {
            members[name] = value;
        }

        return members;
    }

    private static JsonNode? Find(string module, JsonNode reference)
    {
        var name = reference.Text().Split('/')[^1];
        return FactDocument.All[module]["components"]!["schemas"]![name] ?? FactDocument.All["_common"]["components"]!["schemas"]![name];
    }

    private static List<JsonNode?> Alternatives(JsonObject node) => node["properties"] is null ? [.. node["oneOf"] as JsonArray ?? [], .. node["anyOf"] as JsonArray ?? []] : [];

    private static IEnumerable<string> CompareEnum(JsonArray values, Type type, string path)
    {
        var list = values is [JsonArray inner] ? inner : values;
        var expected = list.Where(value => value is not null).Select(value => value.Text()).Distinct().ToList();
        if (!type.IsOpenEnum())
        {
            return (type == typeof(bool) && expected.TrueForAll(value => value is "true" or "false")) || expected.Count == 0 ? [] : [Fault(path, type, $"an enumeration of {string.Join(", ", expected)}")];
        }

        var known = ((System.Collections.IEnumerable)type.GetProperty("KnownValues", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!).Cast<IFormattable>().Select(value => value.ToString(null, null)).ToList();
        return known.Order().SequenceEqual(expected.Order()) ? [] : [$"{path}: {type.Name} knows [{string.Join(", ", known.Except(expected))}] too much and lacks [{string.Join(", ", expected.Except(known))}]"];
    }

    private IEnumerable<string> CompareMembers(Dictionary<string, JsonNode?> members, Type type, string path)
    {
        if (!type.IsSubclassOf(typeof(JsonModel)))
        {
            yield return Fault(path, type, $"an object with {string.Join(", ", members.Keys)}");
            yield break;
        }

        var found = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != nameof(JsonModel.AdditionalProperties))
            .ToDictionary(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name, property => property.PropertyType);
        foreach (var name in found.Keys.Except(members.Keys))
        {
            yield return $"{path}: {type.Name} has '{name}', which is not published";
        }

        foreach (var (name, schema) in members)
        {
            if (!found.TryGetValue(name, out var member))
            {
                yield return $"{path}: {type.Name} lacks '{name}'";
                continue;
            }

            foreach (var fault in Compare(schema, member, $"{path}.{name}"))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<string> CompareItems(JsonObject node, Type type, string path)
    {
        if (type.ListItem() is not { } item)
        {
            return [Fault(path, type, "a list")];
        }

        return node["items"] is { } items ? Compare(items, item, $"{path}[]") : item == (IsText ? typeof(string) : typeof(JsonElement)) ? [] : [Fault(path, type, "a list of anything")];
    }

    private IEnumerable<string> CompareScalar(JsonObject node, Type type, string path)
    {
        Type[] expected = (node["type"]?.Text(), node["format"]?.Text()) switch
        {
            ("string", "date-time") => [typeof(DateTimeOffset)],
            ("string", "date") => [typeof(DateOnly)],
            ("string", "uuid" or "guid") => [typeof(Guid)],
            ("string", "binary") => [typeof(FileContent), typeof(string)],
            ("string", "byte" or "base64") => [typeof(byte[])],
            ("string", _) => [typeof(string)],
            ("integer", "int32") => [typeof(int)],
            ("integer", _) => [typeof(long)],
            ("number", "double" or "float") => [typeof(double)],
            ("number", _) => [typeof(decimal)],
            ("boolean", _) => [typeof(bool)],
            _ when IsText => [typeof(string)],
            ("object", _) when node["additionalProperties"] is JsonObject or JsonValue => [typeof(IDictionary<,>), typeof(JsonElement)],
            ("Date", _) => [typeof(DateTimeOffset), typeof(string), typeof(JsonElement)],
            _ => [typeof(JsonElement)],
        };
        return expected.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type) ? [] : [Fault(path, type, Json.ToLine(node))];
    }

    private static string Fault(string path, Type type, string published) => $"{path}: {type.Short()}, but published is {published}";
}
