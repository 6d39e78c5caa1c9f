using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests;

/// <summary>The platform's own counts, so that facts and documents cannot lose something together.</summary>
public sealed class CountTests
{
    [Theory]
    [InlineData("modules", 41)]
    [InlineData("operations", 576)]
    [InlineData("schemas", 1081)]
    [InlineData("events", 58)]
    [InlineData("scopes", 91)]
    public void The_documents_hold_as_many_as_the_platform_published(string what, int published)
    {
        var modules = Documents.All.Where(fact => fact.Module != "_common").ToLookup(fact => fact.Kind);
        var found = what switch
        {
            "modules" => modules[FactKind.Module].Count(),
            "operations" => modules[FactKind.Operation].Count(),
            "schemas" => modules[FactKind.Schema].Count(),
            "events" => modules[FactKind.Event].Count(),
            _ => modules[FactKind.Scope].Count(),
        };
        if (Updating.IsAsked)
        {
            return;
        }

        Assert.True(published == found, $"The platform published {published} {what}; the documents hold {found}. If a newer document changed the number on purpose, change it in CountTests.cs.{Updating.Advice}");
    }

    [Fact]
    public void The_table_of_modules_adds_up_to_the_operations_and_schemas_of_the_facts()
    {
        var facts = FactFiles.All.ToLookup(fact => fact.Module);
        var wrong = facts["modules"]
            .Select(module => (module.Name, Said: Numbers(module), Found: (facts[module.Name].Count(fact => fact.Kind == FactKind.Operation), facts[module.Name].Count(fact => fact.Kind == FactKind.Schema))))
            .Where(module => module.Said != module.Found)
            .Select(module => $"{module.Name}: modules.jsonl says {module.Said} operations and schemas, {module.Name}.jsonl holds {module.Found}");
        Assert.Empty(wrong);

        static (int, int) Numbers(Fact module) => (module.Value["operations"]!.GetValue<int>(), module.Value["schemas"]!.GetValue<int>());
    }
}
