using System.Text.Json;
using HoopAI.Schemas;

namespace HoopAI.Sandbox.Tests.Schemas;

public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "1", "must be a string")]
    [InlineData("""{"type":"number"}""", "\"1\"", "must be a number conforming to the specified constraints")]
    [InlineData("""{"type":"integer"}""", "1.5", "must be an integer number")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", "must be a boolean value")]
    [InlineData("""{"type":"array"}""", "{}", "must be an array")]
    [InlineData("""{"type":"object"}""", "[]", "must be an object")]
    [InlineData("""{"type":"string"}""", "null", "must be a string")]
    [InlineData("""{"type":"string","enum":["a","b","a"]}""", "\"c\"", "must be one of the following values: a, b")]
    [InlineData("""{"type":"number","minimum":2}""", "1", "must not be less than 2")]
    [InlineData("""{"type":"number","maximum":2}""", "3", "must not be greater than 2")]
    [InlineData("""{"type":"number","minimum":2,"exclusiveMinimum":true}""", "2", "must be greater than 2")]
    [InlineData("""{"type":"number","exclusiveMaximum":2}""", "2", "must be less than 2")]
    [InlineData("""{"type":"number","multipleOf":0.1}""", "0.25", "must be divisible by 0.1")]
    [InlineData("""{"type":"string","minLength":3}""", "\"ab\"", "must be longer than or equal to 3 characters")]
    [InlineData("""{"type":"string","maxLength":1}""", "\"ab\"", "must be shorter than or equal to 1 characters")]
    [InlineData("""{"type":"string","pattern":"^[0-9]+$"}""", "\"ab\"", "must match /^[0-9]+$/ regular expression")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"tomorrow\"", "must be a valid ISO 8601 date string")]
    [InlineData("""{"type":"array","minItems":1}""", "[]", "must contain at least 1 elements")]
    [InlineData("""{"type":"array","maxItems":1}""", "[1,2]", "must contain no more than 1 elements")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"number"}]}""", "true", "must match one of its 2 documented alternatives")]
    public void Says_what_is_wrong_in_the_words_of_the_platform(string schema, string value, string reason)
    {
        Assert.Equal(reason, Assert.Single(Validate(schema, value)).Reason);
    }

    [Theory]
    [InlineData("""{"type":"any"}""", "{}")]
    [InlineData("""{"type":"Date"}""", "\"now\"")]
    [InlineData("{}", "null")]
    [InlineData("""{"type":"string","nullable":true}""", "null")]
    [InlineData("""{"type":"number","enum":["1","2"]}""", "\"2\"")]
    [InlineData("""{"type":"array","enum":["a"],"items":{"type":"string"}}""", """["b"]""")]
    [InlineData("""{"type":"number","enum":[0,0.5,1]}""", "0.5")]
    [InlineData("""{"type":"number","enum":[1]}""", "1.0")]
    [InlineData("""{"type":"integer"}""", "12.0")]
    [InlineData("""{"type":"object","properties":{}}""", """{"unknown":1}""")]
    [InlineData("""{"oneOf":[{"type":"object"},{"type":"object"}]}""", "{}")]
    [InlineData("""{"$ref":"#/components/schemas/Missing"}""", "[1]")]
    [InlineData("""{"$ref":"../common/common-schemas.json#/components/schemas/ForbiddenDTO"}""", "[1]")]
    [InlineData("""{"type":"string","pattern":"(["}""", "\"a\"")]
    public void Tolerates_what_the_platform_publishes_and_answers(string schema, string value)
    {
        Assert.Empty(Validate(schema, value));
    }

    [Fact]
    public void Points_at_the_place()
    {
        const string schema = """{"type":"object","properties":{"a/b":{"type":"array","items":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}}""";
        var violations = Validate(schema, """{"a/b":[{"id":"x"},{"id":7},{}]}""");

        Assert.Equal(["/a~1b/1/id", "/a~1b/2/id"], violations.Select(violation => violation.Pointer));
        Assert.Equal(["a/b.1.id must be a string", "a/b.2.id should not be empty"], violations.Select(violation => violation.Message));
    }

    [Fact]
    public void Checks_the_values_of_members_that_are_not_documented_by_name()
    {
        Assert.Equal("/x", Assert.Single(Validate("""{"additionalProperties":{"type":"string"}}""", """{"x":1}""")).Pointer);
    }

    [Fact]
    public void Asks_a_request_for_no_read_only_member_and_an_answer_for_no_write_only_one()
    {
        const string schema = """{"type":"object","required":["id","secret"],"properties":{"id":{"type":"string","readOnly":true},"secret":{"type":"string","writeOnly":true}}}""";

        Assert.Equal("/secret", Assert.Single(Validate(schema, "{}", SchemaUse.Request)).Pointer);
        Assert.Equal("/id", Assert.Single(Validate(schema, "{}")).Pointer);
    }

    [Fact]
    public void Accepts_null_for_an_optional_member_of_a_request_only()
    {
        const string schema = """{"type":"object","required":["a"],"properties":{"a":{"type":"string"},"b":{"type":"string"}}}""";

        Assert.Empty(Validate(schema, """{"a":"x","b":null}""", SchemaUse.Request));
        Assert.Equal("/a", Assert.Single(Validate(schema, """{"a":null}""", SchemaUse.Request)).Pointer);
        Assert.Equal("/b", Assert.Single(Validate(schema, """{"a":"x","b":null}""")).Pointer);
    }

    [Fact]
    public void Ends_on_schemas_that_are_composed_of_themselves()
    {
        var document = ApiDocument.Parse("""
            {"components":{"schemas":{
              "Self":{"allOf":[{"$ref":"#/components/schemas/Self"}],"type":"object"},
              "Loop":{"$ref":"#/components/schemas/Loop"},
              "Tree":{"type":"object","properties":{"children":{"type":"array","items":{"$ref":"#/components/schemas/Tree"}}}}}}}
            """);

        Assert.Empty(SchemaValidator.Validate(Parse("{}"), document.Component("Self")));
        Assert.Empty(SchemaValidator.Validate(Parse("1"), document.Component("Loop")));
        Assert.Equal("/children/0/children", Assert.Single(SchemaValidator.Validate(Parse("""{"children":[{"children":1}]}"""), document.Component("Tree"))).Pointer);
    }

    private static IReadOnlyList<SchemaViolation> Validate(string schema, string value, SchemaUse use = SchemaUse.Answer) =>
        SchemaValidator.Validate(Parse(value), ApiDocument.Parse("{}").SchemaOf(Parse(schema)), use);

    private static JsonElement Parse(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
