using System.Text.Json.Nodes;
using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests.Stubs;

/// <summary><c>stubs</c> on a small document. What WireMock makes of the mappings, the contract tests show.</summary>
public sealed class StubsCommandTests : IDisposable
{
    private const string Paths = """
        {"/things":{"post":{"operationId":"create thing","security":[{"bearer":["things.write"]}],
          "parameters":[{"name":"Version","in":"header","required":true,"schema":{"type":"string","enum":["2021-07-28"]}},
            {"name":"kind","in":"query","required":true,"schema":{"type":"string","enum":["a.b","c"]}},
            {"name":"limit","in":"query","schema":{"type":"integer"}}],
          "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
          "responses":{"201":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},"404":{"description":""}}}},
         "/things/{id}":{"get":{"operationId":"get","responses":{"204":{"description":""}}}},
         "/things/all":{"get":{"operationId":"all","responses":{"200":{"description":""}}}}}
        """;

    private const string Schemas = """
        {"Thing":{"type":"object","required":["name","id"],"properties":{"id":{"type":"string","readOnly":true},"name":{"type":"string"},
          "size":{"type":"number","minimum":0,"exclusiveMinimum":true},"parent":{"$ref":"#/components/schemas/Thing"}}}}
        """;

    private readonly Scratch _scratch = new();

    public StubsCommandTests() => _scratch.Write("apps/things.json", Sample.WithPaths(Paths, Schemas));

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Every_documented_answer_has_a_mapping_in_the_file_of_its_operation()
    {
        var mappings = Write("create-thing");

        Assert.Equal([201, 404], mappings.Select(mapping => mapping!["response"]!["status"]!.GetValue<int>()));
        Assert.Equal(["Started", "404"], mappings.Select(mapping => mapping!["requiredScenarioState"]!.GetValue<string>()));
        Assert.All(mappings, mapping => Assert.Equal("things.create-thing", mapping!["scenarioName"]!.GetValue<string>()));
        Assert.Equal("""{"operation":"things.create thing","status":201}""", mappings[0]!["metadata"]!.ToJsonString());
    }

    [Fact]
    public void A_request_must_be_as_documented()
    {
        var request = Write("create-thing")[0]!["request"]!;

        Assert.Equal("POST /things", $"{request["method"]} {request["urlPath"]}");
        Assert.Equal("""{"equalTo":"2021-07-28"}""", request["headers"]!["Version"]!.ToJsonString());
        Assert.Equal(@"Bearer \S+", request["headers"]!["Authorization"]!["matches"]!.GetValue<string>());
        Assert.Equal("""{"contains":"application/json"}""", request["headers"]!["Content-Type"]!.ToJsonString());
        Assert.Equal(@"a\.b|c", request["queryParameters"]!["kind"]!["matches"]!.GetValue<string>());
        Assert.Equal("""{"absent":true}""", request["queryParameters"]!["limit"]!["or"]![0]!.ToJsonString());
        Assert.Equal(@"-?\d+", request["queryParameters"]!["limit"]!["or"]![1]!["matches"]!.GetValue<string>());
    }

    [Fact]
    public void The_body_is_matched_by_a_schema_that_stands_alone_and_ends()
    {
        var schema = Write("create-thing")[0]!["request"]!["bodyPatterns"]![0]!["matchesJsonSchema"]!;

        // Only answers have an id, so a request needs none; null stands for a member that is not required; a bound that is excluded is a number of its own.
        Assert.Equal("""["name"]""", schema["required"]!.ToJsonString());
        Assert.Equal("""{"type":["number","null"],"exclusiveMinimum":0}""", schema["properties"]!["size"]!.ToJsonString());
        Assert.Equal("""{"anyOf":[{"$ref":"#/$defs/things.Thing"},{"type":"null"}]}""", schema["properties"]!["parent"]!.ToJsonString());
        Assert.Equal("""{"$ref":"#/$defs/things.Thing"}""", schema["$defs"]!["things.Thing"]!["properties"]!["parent"]!["anyOf"]![0]!.ToJsonString());
    }

    [Fact]
    public void An_answer_is_an_example_of_its_schema_and_one_without_a_body_has_none()
    {
        Assert.Equal("name", Write("create-thing")[0]!["response"]!["jsonBody"]!["name"]!.GetValue<string>());
        Assert.False(Write("get")[0]!["response"]!.AsObject().ContainsKey("jsonBody"));
    }

    [Fact]
    public void A_path_that_is_written_out_goes_before_one_with_a_placeholder_errors_included() =>
        Assert.True(Priority("all") < Priority("get"));

    [Fact]
    public void The_same_documents_give_the_same_bytes()
    {
        Write("get");
        var first = Bytes();
        Write("get");

        Assert.Equal(3, first.Count);
        Assert.Equal(first, Bytes());
    }

    private int Priority(string operation) => Write(operation)[^1]!["priority"]!.GetValue<int>();

    private Dictionary<string, string> Bytes() =>
        Directory.EnumerateFiles(_scratch["stubs"], "*.json", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);

    private JsonArray Write(string operation)
    {
        var (exitCode, output) = CommandLine.Run(_scratch.Folder, "stubs", "--documents", "apps", "--overlays", "none", "--output", "stubs");
        Assert.True(exitCode == 0, output);
        return JsonNode.Parse(File.ReadAllText(_scratch[$"stubs/things/{operation}.json"]))!["mappings"]!.AsArray();
    }
}
