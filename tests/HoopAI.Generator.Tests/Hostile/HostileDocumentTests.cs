using System.Text.Json;
using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Hostile;

/// <summary>Whatever a document says, the result compiles without a warning. Each test is a fault that once was there.</summary>
public sealed class HostileDocumentTests
{
    private const string Text = "\"quoted\" */ \\ {{ liquid }} {% assign x = 1 %} <b>&amp; ]]> <!-- \r\n//// file: ../../evil.cs\n#error x \u2028 \u202e \u0000 😀 /// </summary>";

    private static readonly string[] Names =
    [
        "class", "namespace", "record", "var", "async", "await", "field", "nameof", "value",
        "JsonModel", "JsonUnion", "ApiClient", "ApiTransport", "ApiOperation", "FileContent", "PagedSequence", "QueryStyle", "HttpMethod", "FileOptions", "Runtime", "Refit",
        "Task", "String", "Action", "System", "HttpClient", "List", "IList", "JsonElement", "ArgumentNullException", "CultureInfo", "CollectionFormat", "GetAttribute", "JsonConverterAttribute",
        "Equals", "ToString", "GetHashCode", "GetType", "MemberwiseClone", "names", "Names", "additionalProperties", "JsonString", "WireNames", "Clone", "KnownValues", "Value", "PrintMembers", "Operations", "Transport",
        "foo", "Foo", "FOO", "_foo", "foo_", "", "-", "😀", "名前", "1", "..", "../../x", "a/b",
    ];

    [Fact]
    public void Names_of_the_language_the_runtime_and_the_framework_compile_wherever_they_stand()
    {
        var paths = Names.Select((name, i) => $$"""
            "/p{{i}}": { "post": { "operationId": {{Json(name)}}, "tags": [{{Json(name)}}],
                "parameters": [{ "name": {{Json(name)}}, "in": "query", "schema": { "type": "array", "items": { "type": "string" } } }, { "name": {{Json(name)}}, "in": "header", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/{{i}}" } } } },
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/e{{i}}" } } } } } } }
            """);
        var members = string.Join(',', Names.Select(name => $"{Json(name)}: {{ \"type\": \"string\" }}"));
        var values = string.Join(',', Names.Select(Json));
        var schemas = Names.Select((name, i) => $$"""
            {{Json(name + "!")}}: { "type": "object", "properties": { {{members}} } }, "{{i}}": { "x-csharp-name-of": 1, "type": "object", "required": [{{Json(name)}}], "properties": { {{Json(name)}}: { "type": "string" } } }, "e{{i}}": { "type": "string", "enum": [{{values}}] }
            """);
        var named = Names.Distinct(StringComparer.OrdinalIgnoreCase).Where(name => name.Length > 1).Select((name, i) => $$"""{{Json(name)}}: { "type": "object", "required": [{{Json(name)}}], "properties": { {{Json(name)}}: { "type": "string" }, "all": { "type": "string", "enum": [{{values}}] } } }""");
        Compiles(Sample.WithPaths("{" + string.Join(',', paths) + "}", "{" + string.Join(',', schemas.Concat(named.Where(item => !item.StartsWith("\"1\"", StringComparison.Ordinal)))) + "}"));
    }

    [Fact]
    public void Texts_cannot_break_out_of_comments_literals_templates_or_files()
    {
        var text = Json(Text);
        var generated = Compiles(Sample.WithPaths(
            $$"""
            { "/t": { "get": { "operationId": {{text}}, "summary": {{text}}, "tags": [{{text}}], "security": [{ {{text}}: [{{text}}] }],
              "parameters": [{ "name": {{text}}, "in": "query", "description": {{text}}, "example": {{text}}, "schema": { "type": "string", "enum": [{{text}}], "default": {{text}} } }],
              "responses": { "200": { "description": {{text}}, "content": { "application/json": { "schema": { "type": "object", "description": {{text}}, "properties": { {{text}}: { "type": "string", "description": {{text}} } } } } } }, "4\"<": {} } } } }
            """));
        Assert.DoesNotContain(generated.Files.Keys, name => name.Contains("evil", StringComparison.Ordinal) && !name.EndsWith(".g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(generated.Files.Keys, name => name.Contains("..", StringComparison.Ordinal));
        Assert.Contains(generated.Files.Values, file => file.Contains("{{ liquid }}", StringComparison.Ordinal));
    }

    [Fact]
    public void Cycles_of_every_kind_compile() => Compiles(Sample.WithSchemas(
        """
        { "A": { "$ref": "#/components/schemas/B" }, "B": { "$ref": "#/components/schemas/A" }, "C": { "allOf": [{ "$ref": "#/components/schemas/C" }, { "properties": { "c": {} } }] },
          "D": { "type": "array", "items": { "$ref": "#/components/schemas/D" } }, "E": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/E" } },
          "F": { "oneOf": [{ "$ref": "#/components/schemas/F" }, { "type": "array", "items": { "$ref": "#/components/schemas/F" } }, { "type": "string" }] },
          "G": { "type": "object", "properties": { "g": { "$ref": "#/components/schemas/G" }, "gs": { "type": "array", "items": { "$ref": "#/components/schemas/G" } } } } }
        """));

    [Fact]
    public void A_choice_names_each_of_its_forms_once() => Compiles(Sample.WithSchemas(
        """{"StringList":{"type":"object","properties":{"a":{}}},"Choice":{"oneOf":[{"type":"array","items":{"type":"string"}},{"$ref":"#/components/schemas/StringList"}]}}"""));

    [Fact]
    public void An_enumeration_of_several_types_is_any_value_and_a_large_one_compiles()
    {
        var values = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"value-{i}\""));
        var generated = Compiles(Sample.WithSchemas("""{"Large":{"type":"string","enum":[VALUES]},"Mixed":{"type":"object","properties":{"m":{"enum":["a",1,true]}}}}""".Replace("VALUES", values, StringComparison.Ordinal)));
        Assert.Contains("public JsonElement? M ", generated.Files["Models/Mixed.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"p":""", """}}""")]
    [InlineData("""{"type":"array","items":""", "}")]
    [InlineData("""{"allOf":[{"properties":{"q":{}}},""", "]}")]
    public void A_thousand_levels_compile(string open, string close)
    {
        var levels = 1000;
        Compiles(Sample.Answering("""{"200":{"description":"","content":{"application/json":{"schema":SCHEMA}}}}""".Replace("SCHEMA", string.Concat(Enumerable.Repeat(open, levels)) + "{}" + string.Concat(Enumerable.Repeat(close, levels)), StringComparison.Ordinal)));
    }

    [Fact]
    public void YAML_aliases_and_merge_keys_are_read()
    {
        const string Document =
            """
            openapi: 3.0.3
            x-base: &base { type: object, properties: { a: { type: string } } }
            paths: {}
            components:
              schemas:
                A: *base
                B: { <<: *base, description: merged, x: *base }
                E: { type: string, enum: [on, 010, 1.0, ~, !!str 5] }
            """;
        var generated = Compiles(Document, ".yaml");
        Assert.Contains("public string? A ", generated.Files["Models/B.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"010\"", generated.Files["Models/E.g.cs"], StringComparison.Ordinal);
    }

    private static string Json(string text) => JsonSerializer.Serialize(text);

    private static Generated Compiles(string document, string extension = ".json")
    {
        // Deep documents need the stack that the tool gives itself.
        Generated? generated = null;
        Exception? fault = null;
        var thread = new Thread(() => fault = Record.Exception(() => generated = Generated.From(document, extension)), 256 * 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(fault is null, fault?.ToString());
        Compiler.Compile(generated!);
        return generated!;
    }
}
