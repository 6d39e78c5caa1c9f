namespace HoopAI.Generator.Tests.Wire;

/// <summary>What other generators get wrong in requests (DESIGN.md, section 2).</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task Enum_members_travel_by_their_wire_name()
    {
        var request = await ThingsClient.SendAsync("api.ListThingsAsync(new() { State = State.InProgress, Spaces = [State.Done, \"new one\"] })");
        Assert.Equal("/things?state=in-progress&spaces=DONE%20new%20one", request.Url);
        var body = await ThingsClient.SendAsync("api.CreateThingAsync(new() { Name = \"n\", State = State.InProgress, Rank = Rank.Value2 })");
        Assert.Equal("""{"name":"n","state":"in-progress","rank":2}""", body.Body);
    }

    [Fact]
    public async Task The_version_is_a_constant_of_the_operation_and_no_argument()
    {
        var request = await ThingsClient.SendAsync("api.ListThingsAsync()");
        Assert.Equal("2021-07-28", request.Headers["Version"]);
    }

    [Fact]
    public async Task Unset_optional_members_are_not_sent()
    {
        Assert.Equal("""{"name":"n"}""", (await ThingsClient.SendAsync("api.CreateThingAsync(new() { Name = \"n\" })")).Body);
        Assert.Equal("/things", (await ThingsClient.SendAsync("api.ListThingsAsync(new())")).Url);
        Assert.False((await ThingsClient.SendAsync("api.CreateThingAsync(new() { Name = \"n\" })")).Headers.ContainsKey("X-Trace"));
    }

    [Fact]
    public async Task An_explicit_null_is_sent_on_demand()
    {
        var request = await ThingsClient.SendAsync("api.CreateThingAsync(((Func<NewThing>)(() => { var r = new NewThing { Name = \"n\" }; r.SendNull(\"note\"); return r; }))())");
        Assert.Equal("""{"name":"n","note":null}""", request.Body);
    }

    [Fact]
    public async Task Empty_values_are_sent()
    {
        var request = await ThingsClient.SendAsync("api.CreateThingAsync(new() { Name = \"\", Note = \"\", Count = 0, Tags = [] })");
        Assert.Equal("""{"name":"","note":"","count":0,"tags":[]}""", request.Body);
    }

    [Fact]
    public async Task A_form_body_is_sent_as_a_form()
    {
        var request = await ThingsClient.SendAsync("api.GetTokenAsync(new() { GrantType = GetTokenRequestGrantType, Code = \"a&b\" })".Replace("GetTokenRequestGrantType", "\"refresh_token\""));
        Assert.Equal("application/x-www-form-urlencoded", request.ContentType);
        Assert.Equal("grant_type=refresh_token&code=a%26b", request.Body);
    }

    [Fact]
    public async Task A_multipart_body_leaves_unset_fields_out_and_sends_text_as_plain_text()
    {
        var request = await ThingsClient.SendAsync("api.UploadAsync(FileContent.FromBytes(new byte[] { 65, 66 }, \"a.txt\"), size: 5)");
        Assert.StartsWith("multipart/form-data", request.ContentType, StringComparison.Ordinal);
        Assert.Contains("filename=\"a.txt\"", request.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n5\r\n", request.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"name\"", request.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ids = [\"a\", \"b,c\"]", "ids=a,b%2Cc")]
    [InlineData("Pipes = [1, 2]", "pipes=1|2")]
    [InlineData("Many = [\"a\", \"b\"]", "many=a&many=b")]
    [InlineData("Exact = true", "exact=true")]
    [InlineData("Since = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)", "since=2026-01-02T03%3A04%3A05.000Z")]
    public async Task Query_values_travel_as_documented(string option, string query)
    {
        var request = await ThingsClient.SendAsync($"api.ListThingsAsync(new() {{ {option} }})");
        Assert.Equal(query, request.Url["/things?".Length..].Replace("%7C", "|", StringComparison.Ordinal).Replace("ids=a%2Cb%2Cc", "ids=a,b%2Cc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_undeclared_path_parameter_is_a_parameter()
    {
        var request = await ThingsClient.SendAsync("api.DeleteThingAsync(\"a/b ?\")");
        Assert.Equal("/things/a%2Fb%20%3F", request.Url);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_path_value_that_would_call_another_endpoint_is_refused_before_anything_is_sent(string value)
    {
        var (result, requests) = await ThingsClient.RunAsync($"try {{ await api.DeleteThingAsync(\"{value}\"); return null; }} catch (ArgumentException e) {{ return e.ParamName; }}");
        Assert.Equal("id", result);
        Assert.Empty(requests);
    }

    [Fact]
    public async Task Trace_can_be_sent() => Assert.Equal("TRACE", (await ThingsClient.SendAsync("api.TraceThingsAsync()")).Method);
}
