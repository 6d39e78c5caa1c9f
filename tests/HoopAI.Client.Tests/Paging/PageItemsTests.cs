using System.Text.Json;
using HoopAI.Client.Runtime;
using Xunit;

namespace HoopAI.Client.Tests.Paging;

/// <summary>Finding the items in an answer: whatever cannot be read is said, never taken for an empty page.</summary>
public sealed class PageItemsTests
{
    [Fact]
    public void Takes_the_typed_list() => Assert.Equal(Row.Many(2), PageItems.From<Row, RowCodec>(Row.Many(2), null, "rows"));

    [Fact]
    public void A_missing_or_null_list_is_an_empty_page()
    {
        Assert.Empty(PageItems.From<Row, RowCodec>(null, null, "rows"));
        Assert.Empty(PageItems.From<Row, RowCodec>(null, Kept("""{"other":[1],"rows":null}"""), "rows"));
        Assert.Empty(PageItems.Read<Row, RowCodec>(default, "rows"));
        Assert.Empty(PageItems.Read<Row, RowCodec>(Json("""{"rows":null}"""), "rows"));
    }

    [Fact]
    public void Reads_a_list_that_is_wrapped_once_more() =>
        Assert.Equal(["r1"], PageItems.From<Row, RowCodec>(null, Kept("""{"messages":{"lastMessageId":"r1","messages":[{"id":"r1"}]}}"""), "messages").Select(row => row.Id));

    [Theory]
    [InlineData("""{"rows":["a"]}""")]
    [InlineData("""{"rows":"a"}""")]
    [InlineData("""{"rows":{"page":1}}""")]
    public void A_list_of_another_shape_is_an_error(string answer)
    {
        var exception = Assert.Throws<PagingException>(() => PageItems.From<Row, RowCodec>(null, Kept(answer), "rows"));
        Assert.Contains("documented", exception.Message);
    }

    [Fact]
    public void Reads_by_path_the_answer_itself_and_a_single_object()
    {
        Assert.Equal(2, PageItems.Read<Row, RowCodec>(Json("""{"data":{"data":[{"id":"a"},{"id":"b"}]}}"""), "data.data").Count);
        Assert.Single(PageItems.Read<Row, RowCodec>(Json("""[{"id":"a"}]""")));
        Assert.Single(PageItems.Read<Row, RowCodec>(Json("""{"csvs":{"id":"a"}}"""), "csvs"));
        Assert.Throws<PagingException>(() => PageItems.Read<Row, RowCodec>(Json("""{"id":"a"}""")));
    }

    [Theory]
    [InlineData("""[{"id":"a"}]""", 1)]
    [InlineData("""{"rows":[{"id":"a"}],"total":1}""", 1)]
    [InlineData("""{"data":{"rows":[{"id":"a"},{"id":"b"}]},"traceId":"x"}""", 2)]
    [InlineData("""{"traceId":"x"}""", 0)]
    public void Finds_the_only_list_of_an_answer(string answer, int count) => Assert.Equal(count, PageItems.Find<Row, RowCodec>(Json(answer)).Count);

    [Fact]
    public void Several_lists_are_an_error_that_names_them()
    {
        var exception = Assert.Throws<PagingException>(() => PageItems.Find<Row, RowCodec>(Json("""{"rows":[],"tags":[]}""")));
        Assert.Contains("rows, tags", exception.Message);
    }

    [Fact]
    public void Null_in_a_list_stays_null() => Assert.Equal([null!, new Row("a")], PageItems.Read<Row, RowCodec>(Json("""[null,{"id":"a"}]""")));

    [Fact]
    public void An_empty_body_is_an_empty_page() => Assert.Empty(PageItems.Find<Row, RowCodec>(default));

    private static JsonElement Json(string json) => JsonElement.Parse(json);

    private static Dictionary<string, JsonElement> Kept(string json) => Json(json).EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
}
