using System.Text.Json;
using HoopAI.Schemas;

namespace HoopAI.Sandbox.Tests.Schemas;

public sealed class EverySchemaTests
{
    [Theory]
    [InlineData(ExampleMembers.All, SchemaUse.Answer)]
    [InlineData(ExampleMembers.All, SchemaUse.Request)]
    [InlineData(ExampleMembers.Required, SchemaUse.Answer)]
    [InlineData(ExampleMembers.Required, SchemaUse.Request)]
    public void Every_schema_of_the_documents_has_an_example_that_fits_it(ExampleMembers members, SchemaUse use)
    {
        var document = OperationCatalog.Platform.Document;
        var names = document.Root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(schema => schema.Name).ToArray();

        var wrong = names.SelectMany(name =>
        {
            var example = SchemaExamples.Create(document.Component(name), new ExampleOptions { Members = members, Use = use });
            return SchemaValidator.Validate(JsonSerializer.SerializeToElement(example), document.Component(name), use).Select(violation => $"{name}: {violation}");
        });

        Assert.True(names.Length > 1000);
        Assert.Empty(wrong);
    }
}
