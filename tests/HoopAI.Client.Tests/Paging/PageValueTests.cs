using System.Text.Json;
using HoopAI.Client.Runtime;
using Xunit;

namespace HoopAI.Client.Tests.Paging;

/// <summary>Values travel from answers into requests whatever their types are on either side.</summary>
public sealed class PageValueTests
{
    private static readonly JsonElement Answer = JsonElement.Parse(
        """{"meta":{"startAfter":1603870249758,"id":"a\"b","none":null,"empty":[]},"total":[{"total":"12"}],"rows":[{"sort":[5,"x"]},{"sort":[6,"y"]}]}""");

    [Fact]
    public void Finds_members_elements_and_the_last_element()
    {
        Assert.Equal(1603870249758, PageValue.At(Answer, "meta.startAfter").AsInt64());
        Assert.Equal("a\"b", PageValue.At(Answer, "meta.id").AsText());
        Assert.Equal(12, PageNumber.Of(PageValue.At(Answer, "total[0].total")));
        Assert.Equal("y", PageValue.At(Answer, "rows[-1].sort[1]").AsText());
    }

    [Theory]
    [InlineData("meta.none")]
    [InlineData("meta.empty")]
    [InlineData("meta.id.deeper")]
    [InlineData("total[7]")]
    [InlineData("nothing.at.all")]
    public void What_is_not_there_is_none_and_gives_way_to_the_second_choice(string path)
    {
        var value = PageValue.At(Answer, path);
        Assert.True(value.IsNone);
        Assert.Null(value.AsText());
        Assert.Null(value.AsInt64());
        Assert.Equal("second", value.Or(PageValue.Of("second")).AsText());
    }

    [Fact]
    public void Looks_into_the_unknown_fields_of_a_model()
    {
        var kept = new Dictionary<string, JsonElement> { ["meta"] = Answer.GetProperty("meta"), ["rows"] = Answer.GetProperty("rows") };
        Assert.Equal("1603870249758", PageValue.At(kept, "meta.startAfter").AsText());
        Assert.Equal(5, PageValue.At(kept, "rows[0].sort[0]").AsInt64());
        Assert.True(PageValue.At(kept, "other.startAfter").IsNone);
        Assert.True(PageValue.At((IDictionary<string, JsonElement>?)null, "x").IsNone);
    }

    [Fact]
    public void A_time_is_milliseconds_where_a_number_is_wanted()
    {
        Assert.Equal(1603963890255, PageValue.Of("2020-10-29T09:31:30.255Z").AsInt64());
        Assert.Equal(1603963890255, PageValue.Of(DateTimeOffset.FromUnixTimeMilliseconds(1603963890255)).AsInt64());
        Assert.Equal("2020-10-29T09:31:30.255Z", PageValue.Of(DateTimeOffset.FromUnixTimeMilliseconds(1603963890255)).AsText());
    }

    [Fact]
    public void Numbers_in_text_and_numbers_with_a_fraction_of_nothing_are_numbers()
    {
        Assert.Equal(7, PageValue.Of("7").AsInt64());
        Assert.Equal(7, PageValue.Of(7.0).AsInt64());
        Assert.Equal(7, PageValue.Of(7m).AsInt64());
        Assert.Throws<PagingException>(() => PageValue.Of("abc").AsInt64());
    }

    [Fact]
    public void A_list_goes_back_as_it_came()
    {
        var value = PageValue.At(Answer, "rows[-1].sort");
        Assert.Equal("""[6,"y"]""", value.AsJson().GetRawText());
        Assert.Equal(["6", "y"], value.AsTexts()!);
        Assert.Equal(value, PageValue.Of(value.AsList()));
        Assert.True(PageValue.Of(Array.Empty<string>()).IsNone);
        Assert.Equal("""["a","b\"c"]""", PageValue.Of(["a", "b\"c"]).ToString());
    }

    [Fact]
    public void Reads_yes_and_no()
    {
        Assert.True(PageValue.At(JsonElement.Parse("""{"more":true}"""), "more").AsBoolean());
        Assert.False(PageValue.Of("false").AsBoolean());
        Assert.Null(PageValue.Of("perhaps").AsBoolean());
    }

    [Fact]
    public void Counts_are_read_from_every_type_that_documents_give_them()
    {
        Assert.Equal(12, PageNumber.Of(12.0));
        Assert.Equal(12, PageNumber.Of("12"));
        Assert.Equal(12, PageNumber.Of(JsonElement.Parse("12")));
        Assert.Null(PageNumber.Of("many"));
        Assert.Null(PageNumber.Of(JsonElement.Parse("{}")));
        Assert.Null(PageNumber.Of(double.NaN));
        Assert.Null(PageNumber.Parse(null, "skip"));
        Assert.Throws<ArgumentException>(() => PageNumber.Parse("ten", "skip"));
        Assert.Equal("20", PageNumber.Text(20));
    }
}
