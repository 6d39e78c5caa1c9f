using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Compilation;

/// <summary>Builds the model of all documents of a run: modules, operations, types, and their names.</summary>
internal sealed class ModelBuilder
{
    private readonly ApiModel _model;
    private readonly DiagnosticBag _diagnostics;
    private readonly ModuleMap _modules;
    private readonly References _references;
    private readonly SchemaCompiler _schemas;
    private readonly OperationCompiler _operations;

    private ModelBuilder(GenerationOptions options, DocumentSet documents)
    {
        _model = new ApiModel(options);
        _diagnostics = documents.Diagnostics;
        _modules = new ModuleMap(_model);
        _references = new References(documents);
        _schemas = new SchemaCompiler(_model, _references, _diagnostics) { ModuleOf = _modules.OfSchemas };
        _operations = new OperationCompiler(_model, _references, _schemas, _diagnostics);
    }

    public static ApiModel Build(GenerationOptions options, DocumentSet documents, IReadOnlyList<ApiDocument> apis, IReadOnlyList<ApiDocument> webhooks)
    {
        var builder = new ModelBuilder(options, documents);
        builder._modules.RegisterWebhooks(webhooks);
        foreach (var api in apis)
        {
            builder._modules.Register(api);
        }

        foreach (var api in apis)
        {
            builder.AddOperations(api);
        }

        foreach (var api in apis)
        {
            builder.AddRemainingSchemas(api);
        }

        foreach (var document in webhooks)
        {
            WebhookCompiler.Compile(document, builder._model, builder._schemas, builder._modules);
        }

        WebhookShapes.Merge(builder._model);
        WebhookNamer.Name(builder._model);
        Usage.Mark(builder._model);
        Namer.NameAll(builder._model, builder._diagnostics);
        return builder._model;
    }

    private void AddOperations(ApiDocument document)
    {
        if (!document.Root.TryGetObject("paths", out var paths))
        {
            return;
        }

        foreach (var (path, reference) in paths.Members)
        {
            if (_references.Resolve(document, reference) is not { Node.IsObject: true } item)
            {
                continue;
            }

            foreach (var (verb, node) in item.Node.Members.Where(member => ApiDocument.HttpMethods.Contains(member.Key)))
            {
                if (!node.IsObject)
                {
                    _diagnostics.Warn(DiagnosticCodes.MalformedPart, node.Location, $"an operation is expected under '{verb}'; it is left out", "write an operation object");
                    continue;
                }

                var module = _modules.OfOperation(document, node);
                module.Operations.Add(_operations.Compile(module, item.Document, path.StartsWith('/') ? path : "/" + path, item.Node, verb, node));
            }
        }
    }

    // Schemas that no operation mentions are generated too; those that only describe errors are not: errors are exceptions.
    private void AddRemainingSchemas(ApiDocument document)
    {
        if (!document.Root.TryGetObject("components", out var components) || !components.TryGetObject("schemas", out var schemas))
        {
            return;
        }

        var errors = ErrorSchemas(document);
        foreach (var (name, schema) in schemas.Members.Where(member => !errors.Contains(member.Key)))
        {
            _schemas.Compile(new Located(document, schema, name), new SchemaContext { SchemaName = name });
        }
    }

    private static HashSet<string> ErrorSchemas(ApiDocument document)
    {
        var errors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, path) in document.Root["paths"]?.Members ?? [])
        {
            foreach (var (_, operation) in path.Members.Where(member => member.Value.IsObject))
            {
                foreach (var (_, response) in operation["responses"]?.Members.Where(member => !member.Key.StartsWith('2')) ?? [])
                {
                    foreach (var (_, media) in response["content"]?.Members ?? [])
                    {
                        if (media["schema"]?.GetString("$ref") is { } reference && reference.StartsWith("#/components/schemas/", StringComparison.Ordinal))
                        {
                            errors.Add(reference["#/components/schemas/".Length..]);
                        }
                    }
                }
            }
        }

        return errors;
    }
}
