using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"a\\u0041\\n\"", "aA\n")]
    [InlineData("\"Grüße, 日本 😀\"", "Grüße, 日本 😀")]
    [InlineData("\"\\ud83d\\ude00 ü\"", "😀 ü")]
    public void Is_read_whether_it_is_plain_escaped_or_beyond_ASCII(string json, string text) => Assert.Equal(text, Json.Read<string, JsonString>(json));

    [Theory]
    [InlineData(15)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Is_read_where_only_its_last_character_is_beyond_ASCII(int length)
    {
        var text = new string('a', length) + "é";

        Assert.Equal(text, Json.Read<string, JsonString>($"\"{text}\""));
    }

    [Fact]
    public void That_is_no_Unicode_does_not_fit()
    {
        Assert.False(JsonInput.TryRead<string, JsonString>([(byte)'"', 0xC3, 0x28, (byte)'"'], out _));
        Assert.False(Json.TryRead<string, JsonString>("\"\\ud83d\"", out _));
    }

    [Theory]
    [InlineData("\"2026-03-01T09:14:05.217Z\"", "2026-03-01T09:14:05.2170000+00:00")]
    [InlineData("\"2026-03-01T09:14:05\\u005A\"", "2026-03-01T09:14:05.0000000+00:00")]
    [InlineData("\"2026-03-01T09:14:05+02:00\"", "2026-03-01T09:14:05.0000000+02:00")]
    [InlineData("\"2026-03-01T09:14:05\"", "2026-03-01T09:14:05.0000000+00:00")]
    public void Of_a_time_is_read_with_and_without_a_Z(string json, string time) =>
        Assert.Equal(time, $"{Json.Read<DateTimeOffset, JsonDateTimeOffset>(json):O}");

    [Theory]
    [InlineData("\"Z\"")]
    [InlineData("\"2026-13-01T09:14:05Z\"")]
    [InlineData("\"next week, in QUIZ\"")]
    public void That_is_no_time_does_not_fit_one(string json) => Assert.False(Json.TryRead<DateTimeOffset, JsonDateTimeOffset>(json, out _));
}
