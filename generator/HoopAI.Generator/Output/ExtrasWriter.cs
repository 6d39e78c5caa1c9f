using System.Text.Json;
using HoopAI.Generator.Model;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Output;

/// <summary>
/// Writes what is generated once for the whole API (the facade, the scopes). NSwag has no place for such files: each is a schema
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

        if (model.Scopes.Count > 0)
        {
            WriteScopes();
        }

        if (model.Webhooks.Count > 0)
        {
            WriteWebhooks();
        }
    }

    private void WriteWebhooks()
    {
        var module = model.Webhooks[0].Payload.Module;
        json.WriteStartObject("WebhookEvents");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("x-csharp");
        json.WriteString("kind", "WebhookEvents");
        json.WriteString("namespace", module.Namespace);
        json.WriteString("folder", module.Folder);
        json.WriteStartArray("events");
        foreach (var webhook in model.Webhooks.OrderBy(webhook => webhook.MemberName, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("member", webhook.MemberName);
            json.WriteString("clr", webhook.Payload.Name);
            json.WriteString("name", Identifiers.Literal(webhook.Name));
            json.WriteString("types", Literals(webhook.Types));
            json.WriteString("scopes", Literals(webhook.Scopes));
            json.WriteString("doc", Compilation.Documentation.Sentence(webhook.Summary));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteScopes()
    {
        json.WriteStartObject("Scopes");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("x-csharp");
        json.WriteString("kind", "Scopes");
        json.WriteString("namespace", model.Options.Namespace);
        json.WriteStartArray("scopes");
        foreach (var scope in model.Scopes)
        {
            json.WriteStartObject();
            json.WriteString("name", scope.Name);
            json.WriteString("value", Identifiers.Literal(scope.Value));
            json.WriteString("doc", $"<c>{Identifiers.Documentation(scope.Value)}</c>: {Count(scope.Operations.Count, "operation")}, {Count(scope.Webhooks.Count, "webhook event")}.");
            json.WriteString("operations", Literals(scope.Operations));
            json.WriteString("webhooks", Literals(scope.Webhooks));
            json.WriteString("locations", scope.ForLocations ? "true" : "false");
            json.WriteString("companies", scope.ForCompanies ? "true" : "false");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Literals(IEnumerable<string> values) => string.Join(", ", values.Select(Identifiers.Literal));

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

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
