using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Compilation;

/// <summary>Turns one operation of a document into its model: parameters, body, answer, and what it needs to be called.</summary>
internal sealed class OperationCompiler(ApiModel model, References references, SchemaCompiler schemas, DiagnosticBag diagnostics)
{
    private readonly ParameterCompiler _parameters = new(references, schemas, diagnostics);
    private readonly PaginationReader _pagination = new(schemas);
    private readonly BodyCompiler _bodies = new(references, schemas, diagnostics);

    public OperationModel Compile(ApiModule module, ApiDocument document, string path, SourceNode pathItem, string verb, SourceNode node)
    {
        var operation = new OperationModel(module, verb, path, node)
        {
            Id = node.GetString("operationId") ?? $"{verb} {path}",
            ExplicitName = node.GetString("x-csharp-name"),
            Summary = Documentation.Sentence(node.GetString("summary") ?? node.GetString("description") ?? $"{verb.ToUpperInvariant()} {path}"),
            IsDeprecated = node.GetFlag("deprecated"),
        };
        ReadSecurity(operation, document, node);
        var declared = _parameters.Declared(document, pathItem, node);
        _parameters.AddPath(operation, document, declared);
        _parameters.AddOthers(operation, declared, Options);
        _bodies.AddBody(operation, document, node);
        _bodies.SetAnswer(operation, document, node);
        operation.Pagination = _pagination.Read(document, node);
        return operation;

        TypeDefinition Options() => operation.Options ??= DefineOptions(operation);
    }

    private TypeDefinition DefineOptions(OperationModel operation)
    {
        var options = new TypeDefinition(DefinitionKind.Options, operation.Module, operation.Node.Location) { UsedInRequests = true };
        options.RequestOf.Add(operation);
        model.Definitions.Add(options);
        return options;
    }

    private static void ReadSecurity(OperationModel operation, ApiDocument document, SourceNode node)
    {
        var security = node["security"] ?? document.Root["security"];
        foreach (var requirement in security?.Items ?? [])
        {
            foreach (var (scheme, scopes) in requirement.Members)
            {
                Add(operation.Security, scheme);
                foreach (var scope in scopes.Items.Where(scope => scope.IsString))
                {
                    Add(operation.Scopes, scope.Text);
                }
            }
        }
    }

    private static void Add(List<string> list, string value)
    {
        if (!list.Contains(value))
        {
            list.Add(value);
        }
    }
}
