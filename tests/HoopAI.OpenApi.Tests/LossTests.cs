using HoopAI.OpenApi.Tests.Comparing;
using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests;

/// <summary>That the comparison overlooks nothing: whatever single member or item is taken out of a document, it says so.</summary>
public sealed class LossTests
{
    private static readonly HashSet<string> Prose = ["summary", "description", "title", "tags"];

    [Theory]
    [InlineData("medias")]
    [InlineData("campaigns")]
    [InlineData("oauth")]
    public void No_member_of_an_operation_or_schema_can_get_lost_unseen(string module)
    {
        var document = Documents.Module(module);
        var facts = FactsOf(module, document);
        Check(facts, () => FactsOf(module, document), document["paths"]!, document["components"]!["schemas"]!);
    }

    [Theory]
    [InlineData("ContactCreate")]
    [InlineData("AppInstall")]
    public void No_field_and_no_example_of_an_event_can_get_lost_unseen(string name)
    {
        var document = Documents.Event(name);
        Fact[] facts = [EventFacts.OfDocument(name, document)];
        Check(facts, () => [EventFacts.OfDocument(name, document)], document["components"]!["schemas"]!, EventFacts.Delivery(name, document)["requestBody"]!["content"]!["application/json"]!["examples"]!);
    }

    private static Fact[] FactsOf(string module, JsonObject document) => [.. OperationFacts.OfDocument(module, document), .. SchemaFacts.OfDocument(module, document)];

    private static void Check(Fact[] facts, Func<Fact[]> read, params ReadOnlySpan<JsonNode> roots)
    {
        var unseen = new List<string>();
        foreach (var root in roots)
        {
            Walk(root, () => unseen.AddRange(IsSeen(facts, read) ? [] : [root.GetPath()]), unseen);
        }

        Assert.Empty(unseen);
    }

    private static void Walk(JsonNode node, Action check, List<string> unseen)
    {
        if (node is JsonObject item)
        {
            foreach (var (name, value) in item.ToList())
            {
                // A schema member of the same name is data; prose stands beside a type, an operation or an answer.
                var isProse = Prose.Contains(name) && node.GetPropertyName() is not ("properties" or "value" or "example");
                if (!isProse && !IsDefault(name, value))
                {
                    var place = item.IndexOf(name);
                    item.Remove(name);
                    var before = unseen.Count;
                    check();
                    if (unseen.Count > before)
                    {
                        unseen[^1] = $"{node.GetPath()}.{name}";
                    }

                    item.Insert(place, name, value);
                    Descend(value, check, unseen);
                }
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                var value = list[i];
                list.RemoveAt(i);
                check();
                list.Insert(i, value);
                Descend(value, check, unseen);
            }
        }
    }

    private static void Descend(JsonNode? value, Action check, List<string> unseen)
    {
        if (value is not null)
        {
            Walk(value, check, unseen);
        }
    }

    // Leaving these out says the same.
    private static bool IsDefault(string name, JsonNode? value) =>
        (name == "required" && Json.ToLine(value) == "false") || (name is "parameters" or "security" && value is JsonArray { Count: 0 });

    private static bool IsSeen(Fact[] facts, Func<Fact[]> read)
    {
        try
        {
            return FactComparison.Differences(facts, read()).Any();
        }
        catch (Exception e) when (e is InvalidDataException or NullReferenceException or Xunit.Sdk.XunitException)
        {
            return true;
        }
    }
}
