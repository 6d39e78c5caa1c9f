using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Compilation;

/// <summary>Turns declared parameters into those of the method: path and required query parameters one by one, optional query parameters as members of one options type.</summary>
internal sealed class ParameterCompiler(References references, SchemaCompiler schemas, DiagnosticBag diagnostics)
{
    // OpenAPI 3.0, Parameter Object: header parameters of these names are ignored; the client sends them itself.
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    /// <summary>The parameters of an operation and of its path, the operation's own first to count.</summary>
    public List<Located> Declared(ApiDocument document, SourceNode pathItem, SourceNode operation)
    {
        var byKey = new Dictionary<(string Place, string Name), Located>();
        var order = new List<(string, string)>();
        foreach (var source in (ReadOnlySpan<SourceNode>)[pathItem, operation])
        {
            var seen = new HashSet<(string, string)>();
            foreach (var item in source["parameters"]?.Items ?? [])
            {
                if (references.Resolve(document, item) is not { Node.IsObject: true } parameter)
                {
                    continue;
                }

                if (parameter.Node["name"] is not { IsString: true } name || parameter.Node["in"] is not { IsString: true } place)
                {
                    diagnostics.Warn(DiagnosticCodes.MalformedPart, parameter.Node.Location, "a parameter needs 'name' and 'in'; it is left out", "add them");
                    continue;
                }

                var key = (place.Text, name.Text);
                if (!seen.Add(key))
                {
                    diagnostics.Warn(DiagnosticCodes.DuplicateParameter, parameter.Node.Location, $"the parameter '{name.Text}' is declared twice in the {place.Text}; the later declaration is used", "remove one of them");
                }

                if (!byKey.ContainsKey(key))
                {
                    order.Add(key);
                }

                byKey[key] = parameter;
            }
        }

        return [.. order.Select(key => byKey[key])];
    }

    /// <summary>What stands in the path decides, not what is declared: the call would go to another endpoint without it.</summary>
    public void AddPath(OperationModel operation, ApiDocument document, List<Located> declared)
    {
        var inPath = declared.Where(parameter => parameter.Node.GetString("in") == "path").ToList();
        var used = new HashSet<SourceNode>(ReferenceEqualityComparer.Instance);
        var byPlaceholder = new Dictionary<string, ParameterModel>(StringComparer.Ordinal);
        foreach (var (text, isPlaceholder) in PathTemplate.Split(operation.Path))
        {
            if (!isPlaceholder)
            {
                operation.PathParts.Add(new(text, null));
                continue;
            }

            if (!byPlaceholder.TryGetValue(text, out var parameter))
            {
                var match = inPath.Find(item => item.Node.GetString("name") == text) is { Node: not null } exact
                    ? exact
                    : inPath.Find(item => string.Equals(item.Node.GetString("name"), text, StringComparison.OrdinalIgnoreCase));
                parameter = match.Node is null ? Undeclared(operation, text) : Declare(operation, match, ParameterPlace.Path) with { Wire = text };
                if (match.Node is not null)
                {
                    used.Add(match.Node);
                }

                byPlaceholder.Add(text, parameter);
                operation.Parameters.Add(parameter);
            }

            operation.PathParts.Add(new(null, parameter));
        }

        foreach (var parameter in inPath.Where(parameter => !used.Contains(parameter.Node)))
        {
            diagnostics.Warn(DiagnosticCodes.UnusedPathParameter, parameter.Node.Location, $"the path parameter '{parameter.Node.GetString("name")}' does not stand in the path {operation.Path} of {document.Display}; it is left out", "put it into the path in braces, or declare it as a query parameter");
        }
    }

    public void AddOthers(OperationModel operation, List<Located> declared, Func<TypeDefinition> options)
    {
        foreach (var parameter in declared)
        {
            switch (parameter.Node.GetString("in"))
            {
                case "query":
                    AddQuery(operation, parameter, options);
                    break;
                case "header" when OwnHeaders.Contains(parameter.Node.GetString("name")!):
                    break;
                case "header":
                    AddHeader(operation, parameter);
                    break;
                case "path":
                    break;
                case var place:
                    diagnostics.Warn(DiagnosticCodes.UnsupportedParameter, parameter.Node.Location, $"a parameter in '{place}' is not sent; '{parameter.Node.GetString("name")}' is left out", "declare it in path, query or header");
                    break;
            }
        }
    }

    private void AddQuery(OperationModel operation, Located parameter, Func<TypeDefinition> options)
    {
        foreach (var model in Flatten(operation, parameter))
        {
            if (model.IsRequired)
            {
                operation.Parameters.Add(model);
            }
            else
            {
                options().Properties.Add(new PropertyModel(model.Wire, model.Use)
                {
                    ExplicitName = model.ExplicitName,
                    Style = model.Style,
                    Documentation = model.Documentation,
                    Location = parameter.Node.Location,
                });
            }
        }
    }

    private void AddHeader(OperationModel operation, Located parameter)
    {
        if (string.Equals(parameter.Node.GetString("name"), "Version", StringComparison.OrdinalIgnoreCase) && ConstantOf(parameter) is { } version)
        {
            operation.Version = version;
            return;
        }

        var model = Declare(operation, parameter, ParameterPlace.Header);
        operation.Parameters.Add(QueryTypes.IsSimple(model.Use) ? model : model with { Use = TypeUse.Text });
    }

    // A header of one possible value is no parameter. Where several are listed, the newest counts.
    private string? ConstantOf(Located parameter)
    {
        if (parameter.Node["schema"] is not { } schema || references.Resolve(parameter.Document, schema) is not { } resolved)
        {
            return null;
        }

        var values = resolved.Node.GetStrings("enum").Distinct(StringComparer.Ordinal).ToList();
        return values.Count > 0 ? values.Order(StringComparer.Ordinal).Last() : resolved.Node.GetString("const") ?? resolved.Node.GetString("default");
    }

    private ParameterModel Declare(OperationModel operation, Located parameter, ParameterPlace place)
    {
        var name = parameter.Node.GetString("name")!;
        var schema = SchemaOf(parameter);
        var use = schema is { } found ? schemas.Compile(found, new SchemaContext { Hint = name, Operation = operation }) : TypeUse.Text;
        var resolved = schema is { } known ? references.Resolve(known.Document, known.Node)?.Node : null;
        if (place == ParameterPlace.Path && !QueryTypes.IsSimple(use))
        {
            diagnostics.Warn(DiagnosticCodes.UnsupportedParameter, parameter.Node.Location, $"the path parameter '{name}' is no single value; it is sent as text", "give it the type string, integer, number or boolean");
            use = TypeUse.Text;
        }

        return new ParameterModel(place, name, use)
        {
            ExplicitName = parameter.Node.GetString("x-csharp-name"),
            IsRequired = place == ParameterPlace.Path || parameter.Node.GetFlag("required"),
            Style = StyleOf(parameter.Node),
            Documentation = Documentation.OfSchema(name, resolved ?? parameter.Node, parameter.Node),
        };
    }

    private ParameterModel Undeclared(OperationModel operation, string placeholder)
    {
        diagnostics.Warn(DiagnosticCodes.UndeclaredPathParameter, operation.Node.Location, $"'{placeholder}' stands in the path {operation.Path} but is not declared; it is taken as a text", $"add {{\"name\": \"{placeholder}\", \"in\": \"path\", \"required\": true, \"schema\": {{\"type\": \"string\"}}}}");
        return new ParameterModel(ParameterPlace.Path, placeholder, TypeUse.Text) { Documentation = Documentation.OfSchema(placeholder, operation.Node, SourceNode.Object(operation.Node.Location)) };
    }

    // Objects in the query become one parameter per member; nothing deeper can be said in a query.
    private IEnumerable<ParameterModel> Flatten(OperationModel operation, Located parameter)
    {
        var model = Declare(operation, parameter, ParameterPlace.Query);
        if (QueryTypes.IsSimple(model.Use) || model.Use is TypeUse.List { Item: var item } && QueryTypes.IsSimple(item))
        {
            return [model];
        }

        if (model.Use is TypeUse.Defined { Definition: { Kind: DefinitionKind.Model } definition } && definition.Properties.Count > 0 && definition.Properties.TrueForAll(property => QueryTypes.IsSimple(property.Use)))
        {
            var deep = parameter.Node.GetString("style") == "deepObject";
            return definition.Properties.Select(property => model with
            {
                Wire = deep ? $"{model.Wire}[{property.Wire}]" : property.Wire,
                ExplicitName = deep ? $"{model.ExplicitName ?? Words.Pascal(model.Wire)}{Words.Pascal(property.Wire)}" : property.ExplicitName,
                Use = property.Use,
                IsRequired = model.IsRequired && property.IsRequired,
                Documentation = property.Documentation,
            });
        }

        if (model.Use is not TypeUse.Any || parameter.Node["content"] is null)
        {
            diagnostics.Warn(DiagnosticCodes.UnsupportedParameter, parameter.Node.Location, $"the query parameter '{model.Wire}' has a structure that a query cannot carry; it is sent as the text that the caller gives", "give it a simple type, or a list or object of simple types");
        }

        return [model with { Use = model.Use is TypeUse.List ? new TypeUse.List(TypeUse.Text) : TypeUse.Text }];
    }

    private static Located? SchemaOf(Located parameter)
    {
        if (parameter.Node["schema"] is { } schema)
        {
            return parameter with { Node = schema, Name = null };
        }

        if (parameter.Node.TryGetObject("content", out var content) && content.Members.Count > 0 && content.Members[0].Value["schema"] is { } inContent)
        {
            return parameter with { Node = inContent, Name = null };
        }

        // Some documents put the type beside 'in', as Swagger 2 did.
        return parameter.Node["type"] is not null || parameter.Node["oneOf"] is not null || parameter.Node["anyOf"] is not null ? parameter with { Name = null } : null;
    }

    private static QueryStyle StyleOf(SourceNode parameter)
    {
        var exploded = parameter["explode"] is { Kind: SourceKind.Boolean, Text: var text } ? text == "true" : (bool?)null;
        return parameter.GetString("style") switch
        {
            "spaceDelimited" when exploded != true => QueryStyle.Space,
            "pipeDelimited" when exploded != true => QueryStyle.Pipe,
            _ => exploded == false ? QueryStyle.Comma : QueryStyle.Repeat,
        };
    }
}
