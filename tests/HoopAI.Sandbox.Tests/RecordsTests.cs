using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Sandbox.Tests.Support;
using HoopAI.Schemas;

namespace HoopAI.Sandbox.Tests;

/// <summary>Records of every kind that the documents let an app create.</summary>
public sealed class RecordsTests : SandboxTest
{
    private static readonly IReadOnlyList<RecordCollection> Collections = new RecordsHandler(
        OperationCatalog.Platform, new HashSet<string>(["contacts.create-contact"]), new RecordStore(), new SandboxIds(1), new ManualTimeProvider(), new SandboxOptions()).Collections;

    public static TheoryData<string> Paths => [.. Collections.Select(collection => $"{collection.Path}/{{{collection.IdName}}}").Distinct()];

    protected override SandboxOptions Options => new() { Clock = new ManualTimeProvider(), Limits = new RateLimitSettings { Enforced = false } };

    [Fact]
    public void The_documents_have_that_many_kinds_of_records() => Assert.Equal(45, Collections.Count);

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_is_created_is_read_listed_updated_and_deleted_as_far_as_there_are_operations(string path)
    {
        var collection = Collections.First(candidate => $"{candidate.Path}/{{{candidate.IdName}}}" == path);
        var create = Of(collection, RecordAction.Create).Single();
        var made = await CallAsync(create, _ => null);
        var place = RecordSchemas.FindOne(create.Documented.Success!.Json)!;
        var id = Find(made, place)[place.IdName]!.GetValue<string>();
        string? PathValue(string name) => name == collection.IdName ? id : null;

        foreach (var read in Of(collection, RecordAction.Read))
        {
            var shape = RecordSchemas.FindOne(read.Documented.Success!.Json)!;
            Assert.Equal(id, Find(await CallAsync(read, PathValue), shape)[shape.IdName]!.GetValue<string>());
        }

        foreach (var list in Of(collection, RecordAction.List).Where(list => list.Documented.Method == "GET" && list.Documented.Parameters.All(parameter => parameter.Place != "query" || !parameter.Required || parameter.Name is "locationId" or "altId" or "altType")))
        {
            var shape = RecordSchemas.FindList(list.Documented.Success!.Json)!;
            var all = Ids(await CallAsync(list, PathValue, onlyRequired: true), shape);
            Assert.True(all.Count == 4 && all.Contains(id), $"{list.Id}: {string.Join(", ", all)}");
        }

        foreach (var update in Of(collection, RecordAction.Update))
        {
            await CallAsync(update, PathValue);
        }

        foreach (var delete in Of(collection, RecordAction.Delete))
        {
            await CallAsync(delete, PathValue);
            await CallAsync(delete, PathValue, expected: 404);
        }

        if (Of(collection, RecordAction.Delete).Any())
        {
            foreach (var read in Of(collection, RecordAction.Read)) await CallAsync(read, PathValue, expected: 404);
        }
    }

    [Fact]
    public async Task An_update_changes_what_it_sends_and_leaves_the_rest()
    {
        var token = Platform.Install().AccessToken;
        var business = await ExpectAsync(HttpStatusCode.Created, await SendAsync(HttpMethod.Post, "businesses/", token, $$"""{"name":"Riverside","locationId":"{{SandboxSeed.LocationId}}","city":"Bath"}"""));
        var id = business.GetProperty("buiseness").GetProperty("id").GetString();

        await SendAsync(HttpMethod.Put, $"businesses/{id}", token, """{"city":"York"}""");

        var read = (await ExpectAsync(HttpStatusCode.OK, await GetAsync($"businesses/{id}", token))).GetProperty("business");
        Assert.Equal(("Riverside", "York"), (read.GetProperty("name").GetString(), read.GetProperty("city").GetString()));
    }

    [Fact]
    public async Task A_list_is_cut_into_pages_and_says_how_many_there_are()
    {
        var token = Platform.Install().AccessToken;
        for (var i = 0; i < 9; i++) await SendAsync(HttpMethod.Post, "links/", token, $$"""{"name":"Link {{i}}","redirectTo":"https://example.com/{{i}}","locationId":"{{SandboxSeed.LocationId}}"}""");

        var pages = new List<int>();
        for (var skip = 0; skip < 15; skip += 5)
        {
            var page = await ExpectAsync(HttpStatusCode.OK, await GetAsync($"products/?locationId={SandboxSeed.LocationId}&limit=2&offset={skip}", token));
            pages.Add(page.GetProperty("products").GetArrayLength());
        }

        var links = await ExpectAsync(HttpStatusCode.OK, await GetAsync($"links/?locationId={SandboxSeed.LocationId}", token));
        Assert.Equal([2, 0, 0], pages);
        Assert.Equal(12, links.GetProperty("links").GetArrayLength());
        Assert.Equal("Link 8", links.GetProperty("links")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_record_of_one_location_is_not_shown_to_another()
    {
        var token = Platform.Install().AccessToken;
        var tag = await ExpectAsync(HttpStatusCode.OK, await SendAsync(HttpMethod.Post, $"locations/{SandboxSeed.LocationId}/tags", token, """{"name":"vip"}"""));
        var id = tag.GetProperty("tag").GetProperty("id").GetString();
        var other = Platform.Install(SandboxSeed.SecondLocationId).AccessToken;

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"locations/{SandboxSeed.SecondLocationId}/tags/{id}", other)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync($"locations/{SandboxSeed.LocationId}/tags/{id}", token)).StatusCode);
    }

    [Fact]
    public async Task A_reset_brings_the_beginning_back()
    {
        var token = Platform.Install().AccessToken;
        await SendAsync(HttpMethod.Post, $"locations/{SandboxSeed.LocationId}/tags", token, """{"name":"vip"}""");

        Platform.Reset();

        var tags = await ExpectAsync(HttpStatusCode.OK, await GetAsync($"locations/{SandboxSeed.LocationId}/tags", Platform.Install().AccessToken));
        Assert.DoesNotContain(tags.GetProperty("tags").EnumerateArray(), item => item.GetProperty("name").GetString() == "vip");
    }

    private static IEnumerable<SandboxOperation> Of(RecordCollection collection, RecordAction action) =>
        collection.Actions.Where(item => item.Value == action).Select(item => OperationCatalog.Platform[item.Key]);

    private static JsonObject Find(JsonNode answer, RecordPlace place) => place.Path.Aggregate(answer, (at, name) => at[name]!).AsObject();

    private static List<string> Ids(JsonNode answer, RecordPlace place) =>
        [.. place.Path.Aggregate(answer, (at, name) => at[name]!).AsArray().Select(item => item![place.IdName]!.GetValue<string>())];

    /// <summary>Calls an operation, and holds a success to its document.</summary>
    private async Task<JsonNode> CallAsync(SandboxOperation operation, Func<string, string?> pathValue, int? expected = null, bool onlyRequired = false)
    {
        var isForCompanies = operation.Documented.Security.Any(alternative => alternative.Scheme.StartsWith("Agency", StringComparison.Ordinal));
        var tokens = Platform.Install(isForCompanies ? SandboxSeed.CompanyId : SandboxSeed.LocationId);
        using var request = ExampleRequest.Create(operation, tokens, pathValue, onlyRequired);
        using var response = await Http.SendAsync(request, Soon);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == (expected ?? operation.SuccessStatus), $"{operation.Id}: {(int)response.StatusCode} {body}");
        if (expected is not null || body.Length == 0) return new JsonObject();
        var violations = operation.Documented.Success?.Json is { } schema ? SchemaValidator.Validate(JsonSerializer.Deserialize<JsonElement>(body), schema) : [];
        Assert.True(violations.Count == 0, $"{operation.Id}: {string.Join("; ", violations)}");
        return JsonNode.Parse(body)!;
    }
}
