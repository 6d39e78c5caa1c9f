using System.Text.Json;
using HoopAI.Schemas;

namespace HoopAI.Sandbox.Tests.Schemas;

public sealed class SchemaExamplesTests
{
    [Theory]
    [InlineData("""{"type":"string","example":"Rosan"}""", "\"Rosan\"")]
    [InlineData("""{"type":"number","example":"prose"}""", "1")]
    [InlineData("""{"type":"string","enum":["b","a"]}""", "\"b\"")]
    [InlineData("""{"type":"number","default":"20 by default"}""", "1")]
    [InlineData("""{"type":"number","default":20}""", "20")]
    [InlineData("""{"type":"number","minimum":5,"maximum":6}""", "5")]
    [InlineData("""{"type":"number","minimum":0,"exclusiveMinimum":true,"maximum":0.5}""", "0.5")]
    [InlineData("""{"type":"number","minimum":0,"exclusiveMinimum":true,"maximum":0.5,"exclusiveMaximum":true}""", "0.25")]
    [InlineData("""{"type":"integer","multipleOf":4,"minimum":5}""", "8")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2024-07-23T23:54:51.264Z\"")]
    [InlineData("""{"type":"string","minLength":6}""", "\"namexx\"")]
    [InlineData("""{"type":"string","maxLength":2}""", "\"na\"")]
    [InlineData("""{"type":"string","pattern":"^[A-Za-z_]+/[A-Za-z_]+$"}""", "\"America/New_York\"")]
    [InlineData("""{"type":"boolean"}""", "true")]
    [InlineData("""{"type":"any"}""", "\"name\"")]
    [InlineData("{}", "\"name\"")]
    [InlineData("""{"type":"array","items":{"type":"number"}}""", "[1]")]
    [InlineData("""{"type":"array","minItems":2,"items":{"type":"number"}}""", "[1,1]")]
    [InlineData("""{"allOf":[{"properties":{"a":{"type":"number"}}},{"properties":{"b":{"type":"boolean"}}}]}""", """{"a":1,"b":true}""")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"type":"number"}}},{"type":"string"}]}""", """{"a":1}""")]
    [InlineData("""{"anyOf":[{"type":"string"}],"nullable":true}""", "\"name\"")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"number"}}""", """{"key":1}""")]
    public void Makes_the_value_that_the_schema_suggests(string schema, string expected)
    {
        Assert.Equal(expected, Example(schema));
    }

    [Fact]
    public void Writes_all_members_or_the_required_ones_only()
    {
        const string schema = """{"type":"object","required":["b"],"properties":{"a":{"type":"number"},"b":{"type":"number"}}}""";

        Assert.Equal("""{"a":1,"b":1}""", Example(schema));
        Assert.Equal("""{"b":1}""", Example(schema, new ExampleOptions { Members = ExampleMembers.Required }));
    }

    [Fact]
    public void Leaves_read_only_members_out_of_requests()
    {
        const string schema = """{"type":"object","properties":{"id":{"type":"number","readOnly":true},"b":{"type":"number"}}}""";

        Assert.Equal("""{"b":1}""", Example(schema, new ExampleOptions { Use = SchemaUse.Request }));
    }

    [Theory]
    [InlineData("Tree")]
    [InlineData("Required")]
    [InlineData("Mutual")]
    [InlineData("Union")]
    public void Ends_on_schemas_that_contain_themselves(string name)
    {
        var document = ApiDocument.Parse("""
            {"components":{"schemas":{
              "Tree":{"type":"object","properties":{"name":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/components/schemas/Tree"}},"parent":{"$ref":"#/components/schemas/Tree"}}},
              "Required":{"type":"object","required":["self"],"properties":{"self":{"$ref":"#/components/schemas/Required"}}},
              "Mutual":{"type":"object","properties":{"other":{"type":"object","properties":{"back":{"$ref":"#/components/schemas/Mutual"}}}}},
              "Union":{"oneOf":[{"$ref":"#/components/schemas/Union"},{"type":"string"}]}}}}
            """);

        var example = SchemaExamples.Create(document.Component(name));

        Assert.True((example?.ToJsonString().Length ?? 0) < 2000);
        if (name != "Required") Assert.Empty(SchemaValidator.Validate(JsonSerializer.SerializeToElement(example), document.Component(name)));
    }

    [Fact]
    public void Gives_the_same_value_every_time()
    {
        var operations = OperationCatalog.Platform.Operations.Where(operation => operation.Documented.Success?.Json is not null).Take(100).ToArray();

        Assert.Equal(Write(), Write());

        string Write() => string.Join('\n', operations.Select(operation => SchemaExamples.Create(operation.Documented.Success!.Json!)?.ToJsonString()));
    }

    private static string Example(string schema, ExampleOptions? options = null)
    {
        var parsed = ApiDocument.Parse("{}").SchemaOf(JsonSerializer.Deserialize<JsonElement>(schema));
        var example = SchemaExamples.Create(parsed, options, "name");
        Assert.Empty(SchemaValidator.Validate(JsonSerializer.SerializeToElement(example), parsed, options?.Use ?? SchemaUse.Answer));
        return example?.ToJsonString() ?? "null";
    }
}
