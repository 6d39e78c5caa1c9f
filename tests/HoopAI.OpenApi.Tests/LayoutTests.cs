using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests;

/// <summary>What the documents need besides facts to be read by any OpenAPI tool.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Every_document_is_OpenAPI_3_0() => Assert.Empty(
        from document in Documents.Modules.Select(name => (Name: $"apps/{name}", Root: Documents.Module(name))).Concat(Documents.Events.Select(name => (Name: $"webhooks/{name}", Root: Documents.Event(name))))
        where !document.Root["openapi"].Text().StartsWith("3.0.", StringComparison.Ordinal) || document.Root["info"]?["title"] is null || document.Root["info"]?["version"] is null
        select $"{document.Name}.json lacks openapi 3.0.x, info.title or info.version");

    [Fact]
    public void Every_module_names_the_platforms_server() => Assert.Empty(
        from module in Documents.Modules
        let servers = Json.ToLine(Documents.Module(module)["servers"])
        where servers != """[{"url":"https://services.leadconnectorhq.com"}]"""
        select $"{module}: servers are {servers}");

    [Fact]
    public void Every_kind_of_token_that_an_operation_takes_is_a_security_scheme_of_its_document() => Assert.Empty(
        from operation in Documents.All.Where(fact => fact.Kind == FactKind.Operation)
        let schemes = Documents.Module(operation.Module)["components"]?["securitySchemes"]?.AsObject() ?? []
        from kind in operation.Value["operation"]!["auth"]!.AsArray()
        where !schemes.ContainsKey(kind.Text())
        select $"{operation.Display}: no security scheme '{kind.Text()}'");

    [Fact]
    public void Operation_ids_are_unique_within_a_module() => Assert.Empty(
        from operation in Documents.All.Where(fact => fact.Kind == FactKind.Operation)
        group operation by $"{operation.Module}: {operation.Value["operation"]!["id"].Text()}" into same
        where same.Count() > 1
        select $"{same.Key}: {string.Join(", ", same.Select(operation => operation.Name))}");

    [Fact]
    public void A_delivery_of_a_webhook_refers_to_its_payload_and_names_the_scopes_that_list_it() => Assert.Empty(
        from name in Documents.Events
        let delivery = EventFacts.Delivery(name, Documents.Event(name))
        let reference = delivery["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"].Text()
        let named = (delivery["x-scopes"]?.AsArray() ?? []).Select(scope => scope.Text()).Order(StringComparer.Ordinal)
        let listed = Documents.Scopes().Where(scope => scope!["webhooks"]!.AsArray().Any(item => item.Text() == name)).Select(scope => scope!["scope"].Text()).Order(StringComparer.Ordinal)
        where reference != $"#/components/schemas/{name}" || !named.SequenceEqual(listed)
        select $"webhooks/{name}.json: payload {reference}, scopes [{string.Join(", ", named)}], but scopes.json lists it under [{string.Join(", ", listed)}]");
}
