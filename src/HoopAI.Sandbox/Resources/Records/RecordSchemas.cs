using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>Where in an answer a record stands, or a list of them.</summary>
internal static class RecordSchemas
{
    private const int Deepest = 3;

    private static readonly string[] IdNames = ["id", "_id"];

    /// <summary>The documented members, those of all parts included.</summary>
    public static IReadOnlyDictionary<string, Schema> Members(Schema schema)
    {
        if (schema.AllOf.Count == 0) return schema.Properties;
        var members = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (var (name, part) in schema.AllOf.SelectMany(Members).Concat(schema.Properties)) members[name] = part;
        return members;
    }

    /// <summary>The names of the members that must be there, those of all parts included.</summary>
    public static IEnumerable<string> Required(Schema schema) => schema.AllOf.SelectMany(Required).Concat(schema.Required);

    /// <summary>The member that holds a record's id; null when the schema is of something else.</summary>
    public static string? IdName(Schema schema)
    {
        var members = Members(schema);
        return IdNames.FirstOrDefault(members.ContainsKey);
    }

    /// <summary>The way to the one record in an answer: empty for the answer itself, <c>contact</c>, <c>results.post</c>; null when there is none.</summary>
    public static RecordPlace? FindOne(Schema? answer) => answer is null ? null : FindOne(answer, []);

    /// <summary>The way to the list of records in an answer; null when there is none.</summary>
    public static RecordPlace? FindList(Schema? answer) => answer is null ? null : FindList(answer, []);

    private static RecordPlace? FindOne(Schema schema, string[] path)
    {
        if (IdName(schema) is { } id) return new RecordPlace(path, schema, id);
        if (path.Length == Deepest) return null;
        return Members(schema).Select(member => FindOne(member.Value, [.. path, member.Key])).FirstOrDefault(place => place is not null);
    }

    private static RecordPlace? FindList(Schema schema, string[] path)
    {
        if (schema.Items is { } items) return IdName(items) is { } id ? new RecordPlace(path, items, id) : null;
        if (path.Length == Deepest) return null;
        return Members(schema).Select(member => FindList(member.Value, [.. path, member.Key])).FirstOrDefault(place => place is not null);
    }
}
