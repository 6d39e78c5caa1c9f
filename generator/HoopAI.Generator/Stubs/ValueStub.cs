using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HoopAI.Schemas;

namespace HoopAI.Generator.Stubs;

/// <summary>What a query parameter or a header may be, as WireMock's matchers say it.</summary>
internal static class ValueStub
{
    private const string Anything = @"[\s\S]*";

    public static JsonObject Create(DocumentedParameter parameter)
    {
        var isList = parameter.Schema.Types == JsonTypes.Array;
        var value = isList && !parameter.Explode ? Matches(Anything) : Of((isList ? parameter.Schema.Items : parameter.Schema) ?? Schema.Any);
        return parameter.Required ? value : new JsonObject { ["or"] = new JsonArray(new JsonObject { ["absent"] = true }, value) };
    }

    private static JsonObject Of(Schema schema)
    {
        var values = schema.Enum.Select(value => value.ToString()).Distinct(StringComparer.Ordinal).ToList();
        return values switch
        {
            [] => Matches(Pattern(schema)),
            [var only] => new JsonObject { ["equalTo"] = only },
            _ => Matches(string.Join('|', values.Select(Regex.Escape))),
        };
    }

    private static string Pattern(Schema schema) => (schema.Types, schema.Format) switch
    {
        (JsonTypes.Integer, _) => @"-?\d+",
        (JsonTypes.Number, _) => @"-?\d+(\.\d+)?([eE][+-]?\d+)?",
        (JsonTypes.Boolean, _) => "true|false",
        (JsonTypes.Text, "date") => @"\d{4}-\d{2}-\d{2}",
        (JsonTypes.Text, "date-time") => @"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})",
        (JsonTypes.Text, "uuid") => "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
        _ => Anything,
    };

    private static JsonObject Matches(string pattern) => new() { ["matches"] = pattern };
}
