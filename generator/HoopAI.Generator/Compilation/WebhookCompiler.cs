using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Compilation;

/// <summary>Reads the events of a document: OpenAPI 3.0 has no place for them, so they stand under <c>x-webhooks</c>.</summary>
internal static class WebhookCompiler
{
    public static void Compile(ApiDocument document, ApiModel model, SchemaCompiler schemas, ModuleMap modules)
    {
        foreach (var (name, item) in document.Root["x-webhooks"]?.Members ?? [])
        {
            if (item["post"] is not { } delivery || document.Root["components"]?["schemas"]?[name] is not { } schema)
            {
                continue;
            }

            model.Webhooks.Add(new WebhookModel(name, Payload(document, name, schema, model, schemas, modules))
            {
                Types = [.. delivery.GetStrings("x-event-types").DefaultIfEmpty(name)],
                Scopes = [.. delivery.GetStrings("x-scopes")],
                Summary = delivery.GetString("summary") ?? "",
            });
        }
    }

    private static TypeDefinition Payload(ApiDocument document, string name, SourceNode schema, ApiModel model, SchemaCompiler schemas, ModuleMap modules)
    {
        var context = new SchemaContext { SchemaName = name };
        if (schemas.Compile(new Located(document, schema, name), context) is TypeUse.Defined { Definition: { Kind: DefinitionKind.Model } definition })
        {
            return definition;
        }

        // No payload is published: an event with no member of its own keeps everything that comes.
        var empty = context.Define(DefinitionKind.Model, modules.OfSchemas(document), schema);
        model.Definitions.Add(empty);
        return empty;
    }
}
