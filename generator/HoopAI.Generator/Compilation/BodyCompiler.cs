using System.Globalization;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Compilation;

/// <summary>Finds the request body that is sent, and the answer that is read.</summary>
internal sealed class BodyCompiler(References references, SchemaCompiler schemas, DiagnosticBag diagnostics)
{
    public void AddBody(OperationModel operation, ApiDocument document, SourceNode node)
    {
        if (node["requestBody"] is not { } reference || references.Resolve(document, reference) is not { Node.IsObject: true } body)
        {
            return;
        }

        if (!body.Node.TryGetObject("content", out var content) || content.Members.Count == 0)
        {
            diagnostics.Warn(DiagnosticCodes.UnsupportedBody, body.Node.Location, "the request body has no content; none is sent", "add a media type with a schema");
            return;
        }

        var (mediaType, media) = content.Members.OrderBy(member => Preference(member.Key)).First();
        operation.BodyContentType = mediaType;
        var required = body.Node.GetFlag("required");
        var schema = media["schema"] is { } found ? body with { Node = found, Name = null } : (Located?)null;
        switch (Preference(mediaType))
        {
            case MediaPreference.Json:
                operation.Parameters.Add(Body(operation, schema, ParameterPlace.JsonBody, required));
                break;
            case MediaPreference.Form when schema is not null:
                var form = Body(operation, schema, ParameterPlace.FormBody, required);
                operation.Parameters.Add(form.Use is TypeUse.Defined { Definition.Kind: DefinitionKind.Model } ? form : Raw(required, mediaType));
                break;
            case MediaPreference.Multipart when schema is { } parts && references.Resolve(parts.Document, parts.Node) is not null:
                AddParts(operation, parts, required);
                break;
            default:
                operation.Parameters.Add(Raw(required, mediaType));
                break;
        }
    }

    public void SetAnswer(OperationModel operation, ApiDocument document, SourceNode node)
    {
        if (!node.TryGetObject("responses", out var responses))
        {
            return;
        }

        operation.ErrorStatuses.AddRange(responses.Members.Select(member => member.Key).Where(status => status.Length == 3 && status[0] is '4' or '5' && status[1..].All(c => char.IsAsciiDigit(c) || c is 'X' or 'x')).Distinct(StringComparer.Ordinal));
        // "2XX" speaks for those that are not named.
        var successes = responses.Members.Where(member => member.Key.StartsWith('2')).OrderBy(member => member.Key.All(char.IsAsciiDigit) ? 0 : 1).ToList();
        if (successes.Count == 0)
        {
            successes = [.. responses.Members.Where(member => member.Key == "default")];
        }

        foreach (var (_, value) in successes)
        {
            if (references.Resolve(document, value) is { Node.IsObject: true } response && response.Node.TryGetObject("content", out var content) && content.Members.Count > 0)
            {
                SetAnswer(operation, response with { Node = content });
                if (operation.Answer is not TypeUse.Any || operation.AnswerKind != AnswerKind.Json)
                {
                    return;
                }
            }
        }
    }

    private void SetAnswer(OperationModel operation, Located content)
    {
        var (mediaType, media) = content.Node.Members.OrderBy(member => Preference(member.Key)).First();
        var schema = media["schema"];
        if (Preference(mediaType) == MediaPreference.Json)
        {
            if (schema is not null && IsFile(content with { Node = schema, Name = null }))
            {
                operation.AnswerKind = AnswerKind.Stream;
            }
            else if (schema is not null)
            {
                operation.Answer = schemas.Compile(content with { Node = schema, Name = null }, new SchemaContext { Hint = "Response", Operation = operation });
                MarkRoot(operation.Answer, definition => definition.AnswerOf.Add(operation));
            }

            return;
        }

        // An event stream has no end at which a text would be complete.
        var isText = mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !mediaType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase);
        operation.AnswerKind = isText ? AnswerKind.Text : AnswerKind.Stream;
    }

    // Whatever the media type says: a JSON value cannot be binary.
    private bool IsFile(Located schema) => references.Resolve(schema.Document, schema.Node) is { } resolved && resolved.Node["type"]?.Text == "string" && resolved.Node.GetString("format") == "binary";

    private ParameterModel Body(OperationModel operation, Located? schema, ParameterPlace place, bool required)
    {
        var use = schema is { } found ? schemas.Compile(found, new SchemaContext { Hint = "Request", Operation = operation }) : TypeUse.AnyValue;
        MarkRoot(use, definition => definition.RequestOf.Add(operation));
        return new ParameterModel(place, "body", use) { IsRequired = required, Documentation = "The request body." };
    }

    private void AddParts(OperationModel operation, Located schema, bool required)
    {
        var use = schemas.Compile(schema, new SchemaContext { Hint = "Request", Operation = operation, IsPart = true });
        if (use is not TypeUse.Defined { Definition: { Kind: DefinitionKind.Model } definition } || definition.Properties.Count == 0)
        {
            operation.Parameters.Add(Raw(required, "multipart/form-data"));
            return;
        }

        // Every part is a parameter of its own; the type that groups them in the document is not needed in C#.
        definition.RequestOf.Add(operation);
        foreach (var property in definition.Properties)
        {
            operation.Parameters.Add(new ParameterModel(ParameterPlace.Part, property.Wire, property.Use)
            {
                ExplicitName = property.ExplicitName,
                IsRequired = property.IsRequired,
                Documentation = property.Documentation,
            });
        }
    }

    private static ParameterModel Raw(bool required, string mediaType) =>
        new(ParameterPlace.RawBody, "content", TypeUse.AnyValue) { IsRequired = required, Documentation = string.Create(CultureInfo.InvariantCulture, $"The request body, <c>{Naming.Identifiers.Documentation(mediaType)}</c>.") };

    private static void MarkRoot(TypeUse use, Action<TypeDefinition> mark)
    {
        if (use is TypeUse.Defined { Definition: var definition })
        {
            mark(definition);
        }
    }

    private static MediaPreference Preference(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        return type switch
        {
            "application/json" or "*/*" => MediaPreference.Json,
            _ when type.EndsWith("+json", StringComparison.Ordinal) || type.EndsWith("/json", StringComparison.Ordinal) => MediaPreference.Json,
            "application/x-www-form-urlencoded" => MediaPreference.Form,
            "multipart/form-data" => MediaPreference.Multipart,
            _ => MediaPreference.Other,
        };
    }

    private enum MediaPreference
    {
        Json,
        Multipart,
        Form,
        Other,
    }
}
