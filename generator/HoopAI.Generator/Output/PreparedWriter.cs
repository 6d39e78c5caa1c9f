using System.Text.Encodings.Web;
using System.Text.Json;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Output;

/// <summary>
/// Writes the one document that NSwag reads: an ordinary OpenAPI document, in which every type is named and every decision
/// stands beside what it is about, as <c>x-csharp</c>. The templates print these decisions and make none.
/// </summary>
internal sealed class PreparedWriter
{
    // NSwag turns extension objects with a member "type" or "properties" into schemas: no decision may be called so.
    private const string Extension = "x-csharp";

    private readonly ApiModel _model;
    private readonly Utf8JsonWriter _json;
    private readonly HashSet<TypeDefinition> _pageBodies;

    private PreparedWriter(ApiModel model, Utf8JsonWriter json)
    {
        _model = model;
        _json = json;
        _pageBodies = [.. model.Modules.SelectMany(module => module.Operations).Where(operation => operation.Pagination?.InBody == true).Select(PagingWriter.BodyOf).OfType<TypeDefinition>()];
    }

    public static void Write(ApiModel model, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", MaxDepth = 1000, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        new PreparedWriter(model, json).Write();
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("openapi", "3.0.3");
        _json.WriteStartObject("info");
        _json.WriteString("title", _model.Options.Namespace);
        _json.WriteString("version", "1.0");
        _json.WriteEndObject();
        WriteModules();
        WritePaths();
        _json.WriteStartObject("components");
        _json.WriteStartObject("schemas");
        foreach (var definition in _model.Definitions)
        {
            WriteDefinition(definition);
        }

        new ExtrasWriter(_model, _json).Write();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteModules()
    {
        _json.WriteStartObject(Extension);
        foreach (var module in _model.Modules.Where(module => module.Operations.Count > 0))
        {
            _json.WriteStartObject(module.Name + "Api");
            _json.WriteString("name", module.Name);
            _json.WriteString("key", Identifiers.Literal(module.Key));
            _json.WriteString("title", Identifiers.Documentation(module.Title ?? module.Name));
            _json.WriteBoolean("pages", module.Operations.Exists(operation => operation.Pagination is not null));
            WritePlace(module, module.Folder);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WritePlace(ApiModule module, string folder)
    {
        _json.WriteString("namespace", module.Namespace);
        _json.WriteString("runtime", _model.Options.RuntimeNamespace);
        _json.WriteString("folder", folder);
    }

    private void WritePaths()
    {
        _json.WriteStartObject("paths");
        var keys = new UniqueNames(StringComparer.Ordinal);
        foreach (var group in _model.Modules.SelectMany(module => module.Operations).GroupBy(operation => operation.Path, StringComparer.Ordinal))
        {
            // Two documents may describe one path: the second stands beside the first, under a name of its own.
            foreach (var layer in Layers(group))
            {
                _json.WriteStartObject(keys.Take(group.Key));
                foreach (var operation in layer)
                {
                    WriteOperation(operation);
                }

                _json.WriteEndObject();
            }
        }

        _json.WriteEndObject();
    }

    private static List<List<OperationModel>> Layers(IEnumerable<OperationModel> operations)
    {
        var layers = new List<List<OperationModel>>();
        foreach (var operation in operations)
        {
            var layer = layers.Find(candidate => candidate.TrueForAll(other => other.Verb != operation.Verb));
            if (layer is null)
            {
                layers.Add(layer = []);
            }

            layer.Add(operation);
        }

        return layers;
    }

    private void WriteOperation(OperationModel operation)
    {
        _json.WriteStartObject(operation.Verb);
        _json.WriteString("operationId", operation.Name);
        _json.WriteStartArray("tags");
        _json.WriteStringValue(operation.Module.Name);
        _json.WriteEndArray();
        OperationWriter.WriteStandard(_json, operation);
        _json.WritePropertyName(Extension);
        OperationWriter.WriteDecisions(_json, operation);
        _json.WriteEndObject();
    }

    private void WriteDefinition(TypeDefinition definition)
    {
        _json.WriteStartObject(definition.Name);
        switch (definition.Kind)
        {
            case DefinitionKind.StringEnum or DefinitionKind.NumberEnum:
                _json.WriteString("type", definition.Kind == DefinitionKind.StringEnum ? "string" : "number");
                _json.WriteStartArray("enum");
                foreach (var member in definition.EnumMembers)
                {
                    if (definition.Kind == DefinitionKind.StringEnum)
                    {
                        _json.WriteStringValue(member.Wire);
                    }
                    else
                    {
                        _json.WriteRawValue(member.Wire);
                    }
                }

                _json.WriteEndArray();
                break;
            default:
                _json.WriteString("type", "object");
                _json.WriteBoolean("additionalProperties", false);
                _json.WriteStartObject("properties");
                foreach (var property in definition.Properties)
                {
                    _json.WritePropertyName(property.Wire);
                    SchemaWriter.Write(_json, property.Use);
                }

                _json.WriteEndObject();
                break;
        }

        _json.WritePropertyName(Extension);
        new DefinitionWriter(_json, definition) { IsCopied = _pageBodies.Contains(definition), Webhook = _model.Webhooks.Find(webhook => webhook.Payload == definition) }.Write(() => WritePlace(definition.Module, definition.Module.Folder));
        _json.WriteEndObject();
    }
}
