using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HoopAI.Client.AspNetCore.Tests.Messages;

/// <summary>The events as the platform documents them.</summary>
public sealed class DocumentedEventTests
{
    private static readonly string Folder = Path.Combine(
        typeof(DocumentedEventTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!, "openapi", "webhooks");

    private static readonly Dictionary<string, Type> Payloads = typeof(WebhookEvents).Assembly.GetExportedTypes()
        .Select(type => (Type: type, Contract: type.GetInterfaces().FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IWebhookEvent<>))))
        .Where(pair => pair.Contract is not null)
        .ToDictionary(pair => NameOf(pair.Type), pair => pair.Type);

    [Fact]
    public void Every_documented_event_has_a_payload_a_name_and_a_method_for_its_handlers()
    {
        var documented = Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(58, documented.Count);
        Assert.Equal(documented, WebhookEvents.All.Select(info => info.Name).Order(StringComparer.Ordinal));
        Assert.Equal(documented, Payloads.Keys.Order(StringComparer.Ordinal));
        var handled = typeof(WebhookHandlers).GetMethods().Where(method => method.Name.StartsWith("On", StringComparison.Ordinal) && method.GetParameters() is [var handler]
            && handler.ParameterType is { IsGenericType: true } type && Payloads.ContainsValue(type.GetGenericArguments()[0])).Count();
        Assert.Equal(58, handled);
    }

    [Fact]
    public void Every_documented_example_is_read_as_its_event_and_loses_nothing()
    {
        var lost = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var examples = JsonNode.Parse(File.ReadAllText(file))!["x-webhooks"]![name]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]?.AsObject();
            foreach (var (_, example) in examples ?? [])
            {
                var value = example!["value"]!;
                var message = WebhookMessage.TryParse(Encoding.UTF8.GetBytes(value.ToJsonString()))!;
                var read = typeof(WebhookMessage).GetMethod(nameof(WebhookMessage.Read))!.MakeGenericMethod(Payloads[name]).Invoke(message, [])!;
                if (!JsonNode.DeepEquals(JsonNode.Parse(JsonSerializer.Serialize(read, Payloads[name])), value))
                {
                    lost.Add($"{name}: {value.ToJsonString()} became {JsonSerializer.Serialize(read, Payloads[name])}");
                }
            }
        }

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("INSTALL", WebhookEvents.AppInstall)]
    [InlineData("UNINSTALL", WebhookEvents.AppUninstall)]
    [InlineData("PLAN_CHANGE", WebhookEvents.PlanChange)]
    [InlineData("ConversationUnreadUpdate", WebhookEvents.ConversationUnread)]
    [InlineData("SMS", WebhookEvents.ProviderOutboundMessage)]
    [InlineData("ContactCreate", WebhookEvents.ContactCreate)]
    public void An_event_is_known_by_what_its_deliveries_say(string type, string name) => Assert.Equal(name, WebhookEvents.FindByType(type)!.Name);

    [Theory]
    [InlineData("contactcreate")]
    [InlineData("SomethingNew")]
    [InlineData(null)]
    public void Anything_else_is_unknown(string? type) => Assert.Null(WebhookEvents.FindByType(type));

    private static string NameOf(Type type) =>
        (string)type.GetInterfaceMap(typeof(IWebhookEvent<>).MakeGenericType(type)).TargetMethods.Single(method => method.Name.EndsWith("EventName", StringComparison.Ordinal)).Invoke(null, null)!;
}
