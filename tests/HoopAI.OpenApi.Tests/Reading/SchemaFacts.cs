namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>
/// Spells schemas as facts: prose is left out, everything else is taken as it stands, known to this code or not, so that nothing can get lost here.
/// </summary>
internal static class SchemaFacts
{
    private const string Local = "#/components/schemas/";
    private const string Shared = "../common/common-schemas.json#/components/schemas/";

    public static IEnumerable<Fact> OfDocument(string module, JsonObject document)
    {
        var schemas = document["components"]?["schemas"]?.AsObject() ?? [];
        var here = schemas.Select(schema => schema.Key).ToHashSet();
        return schemas.Select(schema => Fact.Of(module, new()
        {
            ["schema"] = schema.Key,
            ["definition"] = Of(schema.Value, here, $"{module}: schema {schema.Key}"),
        }));
    }

    /// <summary>A schema as a fact.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="here">The schemas of its document; the others are shared ones.</param>
    /// <param name="place">For messages.</param>
    public static JsonNode? Of(JsonNode? node, IReadOnlySet<string> here, string place)
    {
        if (node is not JsonObject schema)
        {
            return node?.DeepClone();
        }

        var fact = new JsonObject();
        foreach (var (name, value) in schema)
        {
            switch (name)
            {
                case "title" or "description":
                    break;
                case "$ref":
                    fact["ref"] = NameOf(value.Text(), here, place);
                    break;
                case "x-types":
                    fact["types"] = value?.DeepClone();
                    break;
                case "properties":
                    fact[name] = Members(value.Object(place), here, place);
                    break;
                case "items" or "additionalProperties" or "not":
                    fact[name] = Of(value, here, $"{place}.{name}");
                    break;
                case "allOf" or "oneOf" or "anyOf":
                    fact[name] = new JsonArray([.. value.Array(place).Select(item => Of(item, here, $"{place}.{name}"))]);
                    break;
                case "ref" or "types":
                    throw new InvalidDataException($"{place} has a member '{name}', which cannot be told from the facts' own '{name}'.");
                default:
                    fact[name] = value?.DeepClone();
                    break;
            }
        }

        return fact;
    }

    private static JsonObject Members(JsonObject properties, IReadOnlySet<string> here, string place)
    {
        var members = new JsonObject();
        foreach (var (name, value) in properties)
        {
            members[name] = Of(value, here, $"{place}.{name}");
        }

        return members;
    }

    private static string NameOf(string reference, IReadOnlySet<string> here, string place)
    {
        if (reference.StartsWith(Local, StringComparison.Ordinal))
        {
            var name = reference[Local.Length..];
            return here.Contains(name) ? name : throw new InvalidDataException($"{place} refers to '{reference}', but the document has no such schema.");
        }

        // A shared name that the document defines itself would be read as its own.
        return reference.StartsWith(Shared, StringComparison.Ordinal) && !here.Contains(reference[Shared.Length..])
            ? reference[Shared.Length..]
            : $"{reference} (neither {Local}… nor a shared schema)";
    }
}
