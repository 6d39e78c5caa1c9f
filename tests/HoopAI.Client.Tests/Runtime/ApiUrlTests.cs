using System.Globalization;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tests.Runtime.Samples;

namespace HoopAI.Client.Tests.Runtime;

public sealed class ApiUrlTests
{
    private const string Odd = "aZ09-._~ !*'();:@&=+$,/?#[]%é€😀\ud800|";
    private const string OddEncoded = "aZ09-._~%20%21%2A%27%28%29%3B%3A%40%26%3D%2B%24%2C%2F%3F%23%5B%5D%25%C3%A9%E2%82%AC%F0%9F%98%80%EF%BF%BD%7C";

    [Fact]
    public void Encodes_everything_but_unreserved_characters()
    {
        var url = new ApiUrl("/a/");
        url.AppendPath(Odd, "id");
        url.AppendQuery(Odd, Odd);
        Assert.Equal($"/a/{OddEncoded}?{OddEncoded}={OddEncoded}", url.ToString());
    }

    [Theory]
    [InlineData(null, "null")]
    [InlineData("", "empty")]
    [InlineData(".", "\".\"")]
    [InlineData("..", "\"..\"")]
    public void Refuses_a_path_value_that_would_call_another_endpoint(string? value, string what)
    {
        var fault = Assert.Throws<ArgumentException>(() => new ApiUrl("/users/").AppendPath(value, "userId"));
        Assert.Equal("userId", fault.ParamName);
        Assert.Contains($"'userId' is {what}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_path_value_of_an_enum_that_was_never_set() =>
        Assert.Throws<ArgumentException>(() => new ApiUrl("/a/").AppendPath(default(ContactKind), "kind"));

    [Fact]
    public void Writes_values_of_every_type_independent_of_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "minus", NumberDecimalSeparator = "," } };
        try
        {
            var url = new ApiUrl("/a/");
            url.AppendPath(7L, "x");
            url.AppendLiteral("/");
            url.AppendPath(true, "y");
            url.AppendQuery("b", false);
            url.AppendQuery("i", -1);
            url.AppendQuery("l", (long?)2);
            url.AppendQuery("m", 1.50m);
            url.AppendQuery("d", 1.5);
            url.AppendQuery("t", new DateTimeOffset(2024, 7, 23, 1, 2, 3, 4, TimeSpan.Zero));
            url.AppendQuery("o", new DateTimeOffset(2024, 7, 23, 1, 2, 3, TimeSpan.FromHours(2)));
            url.AppendQuery("n", new DateOnly(2024, 7, 23));
            url.AppendQuery("g", Guid.Empty);
            url.AppendQuery("k", ContactKind.Lead);
            url.AppendQuery("v", Interval.Value15);
            Assert.Equal(
                "/a/7/true?b=false&i=-1&l=2&m=1.50&d=1.5&t=2024-07-23T01%3A02%3A03.004Z&o=2024-07-23T01%3A02%3A03.000%2B02%3A00&n=2024-07-23&g=00000000-0000-0000-0000-000000000000&k=lead&v=15",
                url.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData(QueryStyle.Repeat, "/a?x=1%2C2&x=&x=3&y=1&y=2&z=true")]
    [InlineData(QueryStyle.Comma, "/a?x=1%2C2%2C%2C3&y=1%2C2&z=true")]
    [InlineData(QueryStyle.Space, "/a?x=1%2C2%20%203&y=1%202&z=true")]
    [InlineData(QueryStyle.Pipe, "/a?x=1%2C2%7C%7C3&y=1%7C2&z=true")]
    internal void Writes_lists_in_every_style(QueryStyle style, string expected)
    {
        var url = new ApiUrl("/a");
        url.AppendQuery("x", ["1,2", "", null!, "3"], style);
        url.AppendQuery("y", new List<long> { 1, 2 }, style);
        url.AppendQuery("z", new List<bool> { true }, style);
        url.AppendQuery("none", (IList<string>?)null, style);
        url.AppendQuery("empty", new List<ContactKind>(), style);
        Assert.Equal(expected, url.ToString());
    }

    [Fact]
    public void Leaves_out_null_and_goes_on_where_the_path_has_a_query()
    {
        var url = new ApiUrl("/a?fixed=1");
        url.AppendQuery("s", (string?)null);
        url.AppendQuery("b", (bool?)null);
        url.AppendQuery("i", (int?)null);
        url.AppendQuery("k", (ContactKind?)null);
        url.AppendQueryJson<Address, JsonObjectOf<Address>>("j", null);
        url.AppendQueryJson<Address, JsonObjectOf<Address>>("a", new Address { City = "B" });
        Assert.Equal("/a?fixed=1&a=%7B%22city%22%3A%22B%22%7D", url.ToString());
    }

    [Fact]
    public void Encodes_in_a_literal_only_what_no_url_can_hold()
    {
        var url = new ApiUrl("/a b/%20/{x}/é#f/$v:1");
        Assert.Equal("/a%20b/%20/%7Bx%7D/%C3%A9%23f/$v:1", url.ToString());
    }

    [Fact]
    public void Grows_with_long_values()
    {
        var text = new string('é', 10_000);
        var url = new ApiUrl("/");
        url.AppendPath(text, "x");
        url.AppendQuery("y", text);
        Assert.Equal(2 + 120_000 + 2, url.ToString().Length);
    }
}
