using System.Net;
using System.Text.Json;

namespace HoopAI.Generator.Tests.Wire;

/// <summary>What other generators get wrong in answers (DESIGN.md, section 2).</summary>
public sealed class AnswerTests
{
    private const string Back = "var thing = await api.ListThingsAsync(); ";

    [Fact]
    public async Task Unknown_enum_values_are_kept_compared_and_written_back()
    {
        const string Answer = """{"state":"brand-new","rank":7}""";
        var (result, _) = await ThingsClient.RunAsync(Back + "return thing.State!.Value.Value + \" \" + (thing.State == \"brand-new\") + \" \" + JsonSerializer.Serialize(thing);", Answer);
        Assert.Equal("brand-new True " + Answer, result);
    }

    [Fact]
    public async Task Unknown_members_are_kept_and_written_back()
    {
        const string Answer = """{"id":"1","later":{"a":[1,2.50]}}""";
        var (result, _) = await ThingsClient.RunAsync(Back + "return thing.AdditionalProperties[\"later\"].GetRawText() + JsonSerializer.Serialize(thing);", Answer);
        Assert.Equal("""{"a":[1,2.50]}""" + Answer, result);
    }

    [Fact]
    public async Task Null_and_missing_members_are_read()
    {
        var (result, _) = await ThingsClient.RunAsync(Back + "return thing.Count is null && thing.When is null && thing.State is null && thing.Id is null;", """{"count":null,"when":null,"state":null}""");
        Assert.Equal(true, result);
    }

    [Fact]
    public async Task A_number_is_read_where_text_is_documented_and_the_reverse()
    {
        var (result, _) = await ThingsClient.RunAsync(Back + "return thing.Id + \" \" + thing.Label + \" \" + thing.Count;", """{"id":12,"label":true,"count":"5"}""");
        Assert.Equal("12 true 5", result);
    }

    [Theory]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData((HttpStatusCode)299)]
    public async Task Any_2xx_is_a_success(HttpStatusCode status)
    {
        var (result, _) = await ThingsClient.RunAsync(Back + "return thing.Id;", """{"id":"1"}""", status);
        Assert.Equal("1", result);
    }

    [Fact]
    public async Task Any_other_status_throws_with_the_operation_and_the_body()
    {
        var (result, _) = await ThingsClient.RunAsync("try { await api.ListThingsAsync(); return null; } catch (ApiException e) { return e.Message; }", "no such thing", HttpStatusCode.NotFound);
        Assert.Contains("404", (string)result!, StringComparison.Ordinal);
        Assert.Contains("no such thing", (string)result!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_schema_is_a_JsonElement()
    {
        var (result, _) = await ThingsClient.RunAsync("return await api.GetUndescribedAsync(\"1\");", """{"a":1}""");
        Assert.Equal(1, Assert.IsType<JsonElement>(result).GetProperty("a").GetInt32());
        var (empty, _) = await ThingsClient.RunAsync("return await api.GetUndescribedAsync(\"1\");", "");
        Assert.Equal(JsonValueKind.Undefined, Assert.IsType<JsonElement>(empty).ValueKind);
    }

    [Fact]
    public async Task Binary_in_the_guise_of_JSON_is_a_stream()
    {
        var (result, _) = await ThingsClient.RunAsync("using var stream = await api.DownloadAsync(); using var text = new System.IO.StreamReader(stream); return text.ReadToEnd();", "%PDF", mediaType: "application/pdf");
        Assert.Equal("%PDF", result);
    }

    [Fact]
    public async Task A_wildcard_status_gives_the_answer()
    {
        var (result, _) = await ThingsClient.RunAsync("return await api.ReadTextAsync();", "plain", mediaType: "text/plain");
        Assert.Equal("plain", result);
    }

    [Fact]
    public async Task A_default_response_by_reference_gives_the_answer()
    {
        var (result, _) = await ThingsClient.RunAsync("return (await api.SearchAsync()).Id;", """{"id":"1"}""");
        Assert.Equal("1", result);
    }

    [Fact]
    public async Task A_choice_is_read_as_what_came()
    {
        var (result, _) = await ThingsClient.RunAsync(Back + "return thing.Size!.AsInt64() + \" \" + thing.Size.AsString();", """{"size":5}""");
        Assert.Equal("5 ", result);
    }

    [Fact]
    public void No_name_ends_with_a_number()
    {
        var names = ThingsClient.Instance.Generated.Model.Definitions.Select(definition => definition.Name).Concat(ThingsClient.Instance.Generated.Model.Modules.SelectMany(module => module.Operations).Select(operation => operation.Name));
        Assert.DoesNotContain(names, name => char.IsDigit(name[^1]));
    }
}
