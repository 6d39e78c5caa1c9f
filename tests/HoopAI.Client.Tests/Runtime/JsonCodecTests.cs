using System.Text.Json;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime;

public sealed class JsonCodecTests
{
    [Theory]
    [InlineData("\"2024-07-23T23:54:51.264Z\"", "\"2024-07-23T23:54:51.264Z\"")]
    [InlineData("\"2024-07-23T23:54:51Z\"", "\"2024-07-23T23:54:51.000Z\"")]
    [InlineData("\"2024-07-23T23:54:51.2640001+05:30\"", "\"2024-07-23T23:54:51.2640001+05:30\"")]
    [InlineData("\"2024-07-23T23:54:51\\u002B00:00\"", "\"2024-07-23T23:54:51.000Z\"")]
    [InlineData("\"2024-07-23T23:54:51\"", "\"2024-07-23T23:54:51.000Z\"")]
    [InlineData("\"2024-07-23\"", "\"2024-07-23T00:00:00.000Z\"")]
    public void Times_are_utc_unless_they_say_otherwise(string json, string written) =>
        Assert.Equal(written, Json.Write<DateTimeOffset, JsonDateTimeOffset>(Json.Read<DateTimeOffset, JsonDateTimeOffset>(json)));

    [Theory]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1e3", 1000)]
    [InlineData("\"-5.00\"", -5)]
    public void Whole_numbers_are_read_in_all_their_spellings(string json, long expected) => Assert.Equal(expected, Json.Read<long, JsonInt64>(json));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1,000\"")]
    [InlineData("1.5")]
    [InlineData("9223372036854775808")]
    [InlineData("\"NaN\"")]
    public void What_is_no_whole_number_does_not_fit(string json) => Assert.False(Json.TryRead<long, JsonInt64>(json, out _));

    [Theory]
    [InlineData("\"TRUE\"", true)]
    [InlineData("\"false\"", false)]
    [InlineData("true", true)]
    public void Booleans_may_stand_in_quotes(string json, bool expected) => Assert.Equal(expected, Json.Read<bool, JsonBoolean>(json));

    [Fact]
    public void Other_scalars_come_and_go()
    {
        Assert.Equal("12.50", Json.Write<decimal, JsonDecimal>(Json.Read<decimal, JsonDecimal>("\"12.50\"")));
        Assert.Equal("\"2024-02-29\"", Json.Write<DateOnly, JsonDate>(Json.Read<DateOnly, JsonDate>("\"2024-02-29\"")));
        Assert.Equal("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", Json.Write<Guid, JsonGuid>(Json.Read<Guid, JsonGuid>("\"0f8fad5b-d9cb-469f-a165-70867728950e\"")));
        Assert.Equal("\"AQI=\"", Json.Write<byte[], JsonBytes>(Json.Read<byte[], JsonBytes>("\"AQI=\"")));
        Assert.False(Json.TryRead<Guid, JsonGuid>("\"0f8fad5b-d9cb-469f-a165-70867728950e!\"", out _));
        Assert.False(Json.TryRead<byte[], JsonBytes>("\"\\ud800\"", out _));
        Assert.False(Json.TryRead<DateTimeOffset, JsonDateTimeOffset>("\"\\ud800000000000000000000\"", out _));
    }

    [Fact]
    public void Nothing_is_an_empty_list_or_text_or_an_undefined_element_but_no_number()
    {
        Assert.Empty(Json.Read<IList<string>, JsonList<string, JsonString>>(""));
        Assert.Empty(Json.Read<IDictionary<string, string>, JsonMap<string, JsonString>>("null"));
        Assert.Equal("", Json.Read<string, JsonString>(""));
        Assert.Equal(JsonValueKind.Undefined, Json.Read<JsonElement, JsonAny>("").ValueKind);
        Assert.Equal(JsonValueKind.Null, Json.Read<JsonElement, JsonAny>("null").ValueKind);
        Assert.False(Json.TryRead<int, JsonInt32>("", out _));
    }

    [Fact]
    public void A_list_of_values_with_a_null_in_it_does_not_fit() => Assert.False(Json.TryRead<IList<int>, JsonList<int, JsonInt32>>("[1,null]", out _));

    [Fact]
    public void An_entry_of_a_map_that_does_not_fit_is_kept_beside_the_others_and_written_back()
    {
        const string Answer = """{"2024-10-28":7,"traceId":{"odd":1.0},"2024-10-29":null}""";

        var map = Assert.IsType<JsonDictionary<int>>(Json.Read<IDictionary<string, int>, JsonMap<int, JsonInt32>>(Answer));

        Assert.Equal([KeyValuePair.Create("2024-10-28", 7)], map);
        Assert.Equal(["traceId", "2024-10-29"], map.AdditionalProperties.Keys);
        Assert.Equal("""{"2024-10-28":7,"traceId":{"odd":1.0},"2024-10-29":null}""", Json.Write<IDictionary<string, int>, JsonMap<int, JsonInt32>>(map));
    }

    [Fact]
    public void Of_an_entry_that_comes_twice_in_a_map_the_last_one_counts()
    {
        var fits = (JsonDictionary<int>)Json.Read<IDictionary<string, int>, JsonMap<int, JsonInt32>>("""{"a":{},"a":1}""");
        var fitsNot = (JsonDictionary<int>)Json.Read<IDictionary<string, int>, JsonMap<int, JsonInt32>>("""{"a":1,"a":{}}""");

        Assert.Equal((1, 0), (fits.Count, fits.AdditionalProperties.Count));
        Assert.Equal((0, 1), (fitsNot.Count, fitsNot.AdditionalProperties.Count));
    }
}
