using HoopAI.Client.ContractTests.Documents;

namespace HoopAI.Client.ContractTests.Values;

/// <summary>What one call sends: the values of its parameters, by their wire names, and its body.</summary>
internal sealed record CallValues(ContractOperation Operation, CallKind Kind)
{
    /// <summary>The media type of a body that is a form of parts.</summary>
    public const string Multipart = "multipart/form-data";

    public required IReadOnlyDictionary<string, JsonNode> Path { get; init; }

    public required IReadOnlyDictionary<string, JsonNode> Query { get; init; }

    /// <summary>The body's value; for forms and parts an object with a member for each.</summary>
    public JsonNode? Body { get; init; }

    public static CallValues Of(ContractOperation operation, CallKind kind)
    {
        // A URL has its limits in every server, a body has not; and a required list of the query is not there at all when it is empty.
        var texts = new SampleJson(kind == CallKind.NoneSet ? CallKind.Plain : kind) { LongLength = 400 };
        var declared = operation.Parameters;
        return new CallValues(operation, kind)
        {
            Path = operation.Placeholders.ToDictionary(
                name => name,
                name => declared.FirstOrDefault(parameter => parameter.Place == "path" && parameter.Name == name) is { } parameter ? texts.Of(parameter.Schema, name)! : $"some {name}"),
            Query = declared.Where(parameter => parameter.Place == "query" && (parameter.IsRequired || kind != CallKind.NoneSet))
                .ToDictionary(parameter => parameter.Name, parameter => texts.Of(parameter.Schema, parameter.Name)!),
            Body = BodyOf(operation, kind),
        };
    }

    private static JsonNode? BodyOf(ContractOperation operation, CallKind kind) => operation.Body switch
    {
        null => null,
        { IsRequired: false } when kind == CallKind.NoneSet && operation.Body.ContentType != Multipart => null,

        // A required list is as many parts as it has items: there must be one.
        { ContentType: Multipart, Schema: { } parts } when kind == CallKind.NoneSet =>
            new JsonObject(parts.Required.Select(name => KeyValuePair.Create(name, new SampleJson(CallKind.Plain).Of(parts.Members[name], name)))),
        { Schema: null } => new JsonObject { ["any"] = "body" },
        { Schema: { } schema } => new SampleJson(kind).Of(schema, "body"),
    };
}
