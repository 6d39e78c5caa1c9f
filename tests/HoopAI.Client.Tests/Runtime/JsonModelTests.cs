using System.Text;
using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tests.Runtime.Samples;

namespace HoopAI.Client.Tests.Runtime;

public sealed class JsonModelTests
{
    private const string Full =
        """{"id":"a","dateAdded":"2024-07-23T23:54:51.264Z","tags":["x",null],"address":{"city":"B","number":3,"geo":{"lat":1.5}},"kind":"lead","custom":{"a":[1,2]}}""";

    [Fact]
    public void Reads_every_member_and_writes_the_same_text() => Assert.Equal(Full, Json.RoundTrip<Contact>(Full));

    [Fact]
    public void Reads_the_values()
    {
        var contact = Json.Read<Contact>(Full);

        Assert.Equal("a", contact.Id);
        Assert.Equal(new DateTimeOffset(2024, 7, 23, 23, 54, 51, 264, TimeSpan.Zero), contact.DateAdded);
        Assert.Equal(["x", null!], contact.Tags!);
        Assert.Equal(("B", 3, 1.5), (contact.Address!.City, contact.Address.Number, contact.Address.Geo!["lat"]));
        Assert.Equal(ContactKind.Lead, contact.Kind);
        Assert.Equal(2, contact.Custom!.Value.GetProperty("a")[1].GetInt32());
        Assert.Empty(contact.AdditionalProperties);
    }

    [Fact]
    public void Writes_nothing_that_is_unset() => Assert.Equal("{}", Json.Write(new Contact { Custom = default(JsonElement) }));

    [Fact]
    public void Finds_members_in_any_order_and_under_escaped_names() =>
        Assert.Equal("""{"id":"1","kind":"lead"}""", Json.RoundTrip<Contact>("""{"kind":"lead","\u0069d":"1"}"""));

    [Theory]
    [InlineData("""{"id":12.50}""", """{"id":"12.50"}""")]
    [InlineData("""{"id":true}""", """{"id":"true"}""")]
    [InlineData("""{"kind":7}""", """{"kind":"7"}""")]
    [InlineData("""{"address":{"number":"12"}}""", """{"address":{"number":12}}""")]
    [InlineData("""{"address":{"number":12.0}}""", """{"address":{"number":12}}""")]
    [InlineData("""{"address":{"geo":{"lat":"-1e2"}}}""", """{"address":{"geo":{"lat":-100}}}""")]
    public void Reads_values_that_are_written_the_other_way(string json, string expected) => Assert.Equal(expected, Json.RoundTrip<Contact>(json));

    [Fact]
    public void Takes_null_for_unset() =>
        Assert.Equal("""{"address":{},"custom":null}""", Json.RoundTrip<Contact>("""{"id":null,"dateAdded":null,"tags":null,"address":{"number":null,"city":null},"kind":null,"custom":null}"""));

    [Theory]
    [InlineData("""{"id":{"a" : 1.0e5, "b":"\u00e9é\/"}}""")]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("""{"kind":"\ud800x"}""")]
    [InlineData("""{"dateAdded":"yesterday"}""")]
    [InlineData("""{"dateAdded":1721778891264}""")]
    [InlineData("""{"tags":"x"}""")]
    [InlineData("""{"tags":["x",["y"]]}""")]
    [InlineData("""{"address":[]}""")]
    [InlineData("""{"address":{"number":1.5}}""")]
    [InlineData("""{"address":{"number":99999999999}}""")]
    [InlineData("""{"address":{"number":""}}""")]
    [InlineData("""{"address":{"geo":{"lat":null}}}""")]
    [InlineData("""{"address":{"geo":{"lat":1e999}}}""")]
    [InlineData("""{"unknown":null,"other":  [ 1 , "é\u0026" ]}""")]
    public void Keeps_what_does_not_fit_and_writes_it_back_byte_for_byte(string json)
    {
        var expected = json.Replace(":  [", ":[", StringComparison.Ordinal);
        Assert.Equal(expected, Json.RoundTrip<Contact>(json));
    }

    [Theory]
    [InlineData("""{"id":"1","id":"2"}""", """{"id":"2"}""")]
    [InlineData("""{"id":"1","id":null}""", "{}")]
    [InlineData("""{"id":["1"],"id":"2"}""", """{"id":"2"}""")]
    [InlineData("""{"id":["1"],"id":null}""", "{}")]
    [InlineData("""{"id":"1","id":["2"]}""", """{"id":["2"]}""")]
    [InlineData("""{"new":1,"new":2}""", """{"new":2}""")]
    public void Lets_the_last_of_two_members_of_one_name_win(string json, string expected) => Assert.Equal(expected, Json.RoundTrip<Contact>(json));

    [Fact]
    public void Prefers_a_member_that_was_set_over_what_was_kept()
    {
        var contact = Json.Read<Contact>("""{"tags":"x","new":1}""");
        contact.Tags = ["y"];

        Assert.Equal("""{"tags":["y"],"new":1}""", Json.Write(contact));
    }

    [Fact]
    public void Sends_an_explicit_null_until_the_member_is_set()
    {
        var contact = new Contact { Id = "1" };
        contact.SendNull("kind");
        Assert.Equal("""{"id":"1","kind":null}""", Json.Write(contact));

        contact.Kind = "lead";
        Assert.Equal("""{"id":"1","kind":"lead"}""", Json.Write(contact));
    }

    [Fact]
    public void Lists_the_members_when_a_null_is_sent_for_another_name()
    {
        var fault = Assert.Throws<ArgumentException>(() => new Contact().SendNull("Kind"));
        Assert.Contains("Contact has no member \"Kind\"; its members are: id, dateAdded, tags, address, kind, custom.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_an_element_that_was_parsed_with_comments_as_plain_json()
    {
        using var document = JsonDocument.Parse("[1,/* two */2,]", new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        Assert.Equal("""{"custom":[1,2]}""", Json.Write(new Contact { Custom = document.RootElement }));
    }

    [Fact]
    public void Writes_text_without_needless_escapes_and_survives_a_lone_surrogate()
    {
        Assert.Equal("""{"id":"é+<'\""}""", Json.Write(new Contact { Id = "é+<'\"" }));
        Assert.Equal("""{"id":"\uFFFD"}""", Json.Write(new Contact { Id = "\ud800" }));
    }

    [Fact]
    public void Keeps_members_of_a_model_that_documents_none() => Assert.Equal("""{"a":1,"b":{}}""", Json.RoundTrip<Nothing>("""{"a":1,"b":{}}"""));

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("null")]
    [InlineData("\ufeff{ }")]
    public void Reads_nothing_as_a_model_with_nothing_set(string json) => Assert.Equal("{}", Json.RoundTrip<Contact>(json));

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("1")]
    public void Refuses_a_value_that_is_no_object(string json) => Assert.False(Json.TryRead<Contact, JsonObjectOf<Contact>>(json, out _));

    [Theory]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("[] x")]
    [InlineData("{\"id\":}")]
    [InlineData("<html>")]
    public void Throws_for_what_is_no_json(string json) => Assert.ThrowsAny<JsonException>(() => Json.TryRead<Contact, JsonObjectOf<Contact>>(json, out _));

    [Fact]
    public void Reads_and_writes_to_the_greatest_depth_and_no_further()
    {
        Assert.Equal(Nested(JsonInput.MaxDepth), Json.RoundTrip<Address>(Nested(JsonInput.MaxDepth)));
        Assert.ThrowsAny<JsonException>(() => Json.Read<Address>(Nested(JsonInput.MaxDepth + 1)));
        Assert.Equal(Unknown(200), Json.RoundTrip<Address>(Unknown(200)));

        static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"inner\":", depth - 1)) + "{}" + new string('}', depth - 1);
        static string Unknown(int depth) => "{\"new\":" + new string('[', depth) + new string(']', depth) + "}";
    }

    [Fact]
    public void Works_under_the_serializer_too()
    {
        var contact = JsonSerializer.Deserialize<Contact[]>($"[{Full}]")![0];
        Assert.Equal(Full, JsonSerializer.Serialize(contact));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Contact>("[]"));
    }

    [Fact]
    public async Task Works_under_the_serializer_in_pieces()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Full, 500))}]"));
        var contacts = await JsonSerializer.DeserializeAsync<Contact[]>(stream, new JsonSerializerOptions { DefaultBufferSize = 17 });
        Assert.All(contacts!, contact => Assert.Equal(Full, JsonSerializer.Serialize(contact)));
    }
}
