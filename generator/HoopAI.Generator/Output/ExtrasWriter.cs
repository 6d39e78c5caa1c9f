using System.Text.Json;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Output;

/// <summary>
/// Writes what is generated once for the whole API (the facade). NSwag has no place for such files: each is a schema
/// of its own, and the class template knows it by its kind.
/// </summary>
internal sealed class ExtrasWriter(ApiModel model, Utf8JsonWriter json)
{
    public void Write()
    {
        if (model.Options.Facade is { } facade)
        {
            WriteFacade(facade);
        }
    }

    private void WriteFacade(string name)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("x-csharp");
        json.WriteString("kind", "Facade");
        json.WriteString("name", name);
        json.WriteString("namespace", model.Options.Namespace);
        json.WriteString("runtime", model.Options.RuntimeNamespace);
        json.WriteStartArray("modules");
        foreach (var module in model.Modules.Where(module => module.Operations.Count > 0).OrderBy(module => module.Name, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", module.Name);
            json.WriteString("namespace", module.Namespace);
            json.WriteNumber("count", module.Operations.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
