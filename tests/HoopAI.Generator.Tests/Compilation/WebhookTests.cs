using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Model;
using HoopAI.Generator.Pipeline;
using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Compilation;

/// <summary>Events under <c>x-webhooks</c>, one document each.</summary>
public sealed class WebhookTests
{
    private const string Address = """{"type":"object","properties":{"city":{"type":"string"},"lines":{"type":"array","items":{"type":"object","properties":{"text":{"type":"string"}}}}}}""";

    [Fact]
    public void An_event_is_a_type_that_is_named_after_it()
    {
        var model = Prepare(("OrderCreate", """{"type":"object","properties":{"id":{"type":"string"}}}"""));

        var webhook = Assert.Single(model.Webhooks);
        Assert.Equal(("OrderCreate", "OrderCreateEvent", "OrderCreate"), (webhook.Name, webhook.Payload.Name, webhook.MemberName));
        Assert.Equal(["OrderCreate"], webhook.Types);
        Assert.Equal("Acme.Webhooks", webhook.Payload.Module.Namespace);
    }

    [Fact]
    public void What_several_events_repeat_is_one_type_named_after_what_they_have_in_common()
    {
        var model = Prepare(
            ("OrderCreate", """{"type":"object","properties":{"address":ADDRESS}}""".Replace("ADDRESS", Address, StringComparison.Ordinal)),
            ("OrderDelete", """{"type":"object","properties":{"address":ADDRESS}}""".Replace("ADDRESS", Address, StringComparison.Ordinal)));

        Assert.Equal(["OrderCreateEvent", "OrderDeleteEvent", "OrderEventAddress", "OrderEventLine"], model.Definitions.Select(definition => definition.Name).Where(name => name.StartsWith("Order", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_differs_stays_apart()
    {
        var model = Prepare(
            ("OrderCreate", """{"type":"object","properties":{"address":ADDRESS}}""".Replace("ADDRESS", Address, StringComparison.Ordinal)),
            ("OrderDelete", """{"type":"object","properties":{"address":{"type":"object","properties":{"city":{"type":"number"}}}}}"""));

        Assert.Contains(model.Definitions, definition => definition.Name == "OrderCreateEventAddress");
        Assert.Contains(model.Definitions, definition => definition.Name == "OrderDeleteEventAddress");
    }

    [Fact]
    public void An_event_without_a_published_payload_is_a_type_that_keeps_everything()
    {
        var payload = Assert.Single(Prepare(("Mystery", "{}")).Webhooks).Payload;
        Assert.Equal(("MysteryEvent", 0), (payload.Name, payload.Properties.Count));
    }

    private static ApiModel Prepare(params (string Name, string Schema)[] events)
    {
        using var scratch = new Scratch();
        var api = scratch.Write("apps/things.json", """{"openapi":"3.0.0","info":{"title":"t","version":"1"},"paths":{"/things":{"get":{"operationId":"listThings","responses":{"200":{"description":"ok"}}}}}}""");
        foreach (var (name, schema) in events)
        {
            scratch.Write($"webhooks/{name}.json", """
                {"openapi":"3.0.0","info":{"title":"t","version":"1"},"paths":{},"x-webhooks":{"NAME":{"post":{"summary":"It happened"}}},"components":{"schemas":{"NAME":SCHEMA}}}
                """.Replace("NAME", name, StringComparison.Ordinal).Replace("SCHEMA", schema, StringComparison.Ordinal));
        }

        var options = new GenerationOptions { Namespace = "Acme", RuntimeNamespace = "Acme.Runtime", ModulePerDocument = true };
        var diagnostics = new DiagnosticBag();
        var model = Preparation.Run(options, scratch.Folder, [Path.GetDirectoryName(api)!], [], diagnostics, scratch["webhooks"]).Model;
        Assert.False(diagnostics.HasErrors);
        return model;
    }
}
