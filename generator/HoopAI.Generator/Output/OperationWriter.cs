using System.Text.Json;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Output;

/// <summary>Writes one operation: what OpenAPI knows of it, and what the templates need.</summary>
internal static class OperationWriter
{
    public static void WriteStandard(Utf8JsonWriter json, OperationModel operation)
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place is ParameterPlace.Path or ParameterPlace.Query or ParameterPlace.Header))
        {
            WriteParameter(json, parameter.Wire, parameter.Place.ToString().ToLowerInvariant(), parameter.IsRequired, parameter.Use);
        }

        foreach (var property in operation.Options?.Properties ?? [])
        {
            WriteParameter(json, property.Wire, "query", required: false, property.Use);
        }

        json.WriteEndArray();
        if (operation.BodyContentType is { } mediaType)
        {
            WriteBody(json, operation, mediaType);
        }

        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", "OK");
        if (operation.AnswerKind == AnswerKind.Json)
        {
            json.WriteStartObject("content");
            json.WriteStartObject("application/json");
            json.WritePropertyName("schema");
            SchemaWriter.Write(json, operation.Answer);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteDecisions(Utf8JsonWriter json, OperationModel operation)
    {
        json.WriteStartObject();
        json.WriteString("name", operation.Name);
        json.WriteString("id", Identifiers.Literal(operation.Id));
        json.WriteString("attribute", char.ToUpperInvariant(operation.Verb[0]) + operation.Verb[1..]);
        json.WriteString("route", Identifiers.Literal(operation.Path));
        json.WriteString("route_doc", Identifiers.Documentation($"{operation.Verb.ToUpperInvariant()} {operation.Path}"));
        json.WriteString("summary", operation.Summary);
        json.WriteBoolean("obsolete", operation.IsDeprecated);
        json.WriteString("version", operation.Version is { } version ? Identifiers.Literal(version) : "null");
        json.WriteString("version_header", operation.Version is { } header ? Identifiers.Literal("Version: " + header) : "");
        json.WriteString("scopes", string.Join(", ", operation.Scopes.Select(Identifiers.Literal)));
        json.WriteString("scopes_doc", string.Join(", ", operation.Scopes.Select(scope => $"<c>{Identifiers.Documentation(scope)}</c>")));
        json.WriteString("security", string.Join(", ", operation.Security.Select(Identifiers.Literal)));
        json.WriteString("security_doc", string.Join(" or ", operation.Security.Select(scheme => $"<c>{Identifiers.Documentation(scheme)}</c>")));
        json.WriteString("errors_doc", string.Join(", ", operation.ErrorStatuses));
        json.WriteBoolean("multipart", operation.Parameters.Exists(parameter => parameter.Place == ParameterPlace.Part));
        json.WriteBoolean("has_path_values", operation.Parameters.Exists(parameter => parameter.Place == ParameterPlace.Path));
        json.WriteBoolean("plain", operation.Options is null && !operation.Parameters.Exists(parameter => parameter.Place is ParameterPlace.Path or ParameterPlace.Query));
        WriteAnswer(json, operation);
        json.WriteStartArray("path");
        foreach (var part in operation.PathParts)
        {
            json.WriteStartObject();
            json.WriteString("literal", part.Literal is { } literal ? Identifiers.Literal(literal) : "");
            json.WriteString("parameter", part.Parameter?.Name ?? "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteParameters(json, operation);
        if (operation.Pagination is { } pagination)
        {
            json.WritePropertyName("paging");
            PagingWriter.Write(json, operation, pagination);
        }

        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, OperationModel operation)
    {
        var clr = CSharp.Type(operation.Answer, operation.Module);
        json.WriteString("answer", operation.AnswerKind.ToString());
        json.WriteString("answer_clr", clr);
        json.WriteString("answer_codec", CSharp.Codec(operation.Answer, operation.Module));
        json.WriteString("result", operation.AnswerKind switch
        {
            AnswerKind.Json => $"Task<{clr}>",
            AnswerKind.Stream => "Task<Stream>",
            _ => "Task<string>",
        });
        json.WriteString("stub", StubTypes(operation, clr));
    }

    /// <summary>What a test sees of a call: its typed body, where it has one, and its answer, which a test gives whole.</summary>
    private static string StubTypes(OperationModel operation, string clr)
    {
        var answer = operation.AnswerKind switch
        {
            AnswerKind.Json => clr,
            AnswerKind.Stream => "byte[]",
            _ => "string",
        };
        return operation.Parameters.Find(parameter => parameter.Place is ParameterPlace.JsonBody or ParameterPlace.FormBody) is { } body
            ? $"{CSharp.Type(body.Use, operation.Module)}, {answer}"
            : answer;
    }

    private static void WriteParameters(Utf8JsonWriter json, OperationModel operation)
    {
        json.WriteStartArray("parameters");

        // C# wants the optional ones last.
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired))
        {
            WriteParameter(json, operation, parameter);
        }

        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsRequired))
        {
            WriteParameter(json, operation, parameter);
        }

        if (operation.Options is { } options)
        {
            json.WriteStartObject();
            json.WriteString("place", nameof(ParameterPlace.Options));
            json.WriteString("name", "options");
            json.WriteString("clr", options.Name);
            json.WriteBoolean("optional", true);
            json.WriteString("doc", "Optional parameters; <see langword=\"null\"/> sends none.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("option_members");
        foreach (var property in operation.Options?.Properties ?? [])
        {
            json.WriteStartObject();
            json.WriteString("name", property.Name);
            json.WriteString("wire", Identifiers.Literal(property.Wire));
            json.WriteBoolean("list", property.Use is TypeUse.List);
            json.WriteString("style", property.Style.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParameter(Utf8JsonWriter json, OperationModel operation, ParameterModel parameter)
    {
        var module = operation.Module;
        json.WriteStartObject();
        json.WriteString("place", parameter.Place.ToString());
        json.WriteString("name", parameter.Name);
        json.WriteString("wire", Identifiers.Literal(parameter.Wire));
        json.WriteBoolean("alias", parameter.Name != parameter.Wire);
        json.WriteString("clr", parameter.Place switch
        {
            ParameterPlace.RawBody => "HttpContent",
            ParameterPlace.Part => CSharp.PartType(parameter.Use, module),
            _ => CSharp.Type(parameter.Use, module),
        });
        json.WriteString("codec", CSharp.Codec(parameter.Use, module));
        json.WriteBoolean("value", parameter.Use.IsValueType);
        json.WriteBoolean("list", parameter.Use is TypeUse.List);
        json.WriteBoolean("simple", parameter.Use is TypeUse.File or TypeUse.List { Item: TypeUse.File } || Compilation.QueryTypes.IsSimple(parameter.Use) || parameter.Use is TypeUse.List { Item: var item } && (Compilation.QueryTypes.IsSimple(item) || item.IsValueType));
        json.WriteBoolean("text_list", parameter.Use is TypeUse.List { Item: { IsValueType: true } });
        json.WriteBoolean("optional", !parameter.IsRequired);
        json.WriteString("style", parameter.Style.ToString());
        json.WriteString("format", DefinitionWriter.CollectionFormat(parameter.Style));
        json.WriteString("doc", parameter.Documentation);
        json.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter json, string wire, string place, bool required, TypeUse use)
    {
        json.WriteStartObject();
        json.WriteString("name", wire);
        json.WriteString("in", place);
        json.WriteBoolean("required", required);
        json.WritePropertyName("schema");
        SchemaWriter.Write(json, use);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, OperationModel operation, string mediaType)
    {
        json.WriteStartObject("requestBody");
        json.WriteStartObject("content");
        json.WriteStartObject(mediaType);
        json.WritePropertyName("schema");
        if (operation.Parameters.Find(parameter => parameter.Place is ParameterPlace.JsonBody or ParameterPlace.FormBody) is { } body)
        {
            SchemaWriter.Write(json, body.Use);
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var part in operation.Parameters.Where(parameter => parameter.Place == ParameterPlace.Part))
            {
                json.WritePropertyName(part.Wire);
                SchemaWriter.Write(json, part.Use);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
