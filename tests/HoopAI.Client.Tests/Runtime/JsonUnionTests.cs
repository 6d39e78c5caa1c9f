using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tests.Runtime.Samples;

namespace HoopAI.Client.Tests.Runtime;

public sealed class JsonUnionTests
{
    [Theory]
    [InlineData("\"12\"", "string")]
    [InlineData("12", "number")]
    [InlineData("[\"a\"]", "list")]
    [InlineData("{\"city\":\"B\"}", "object")]
    [InlineData("true", "")]
    public void Is_one_alternative_only(string json, string expected)
    {
        var recipient = Json.Read<Recipient, JsonUnionOf<Recipient>>(json);

        Assert.Equal(expected == "string", recipient.AsString() == "12");
        Assert.Equal(expected == "number", recipient.AsDecimal() == 12m);
        Assert.Equal(expected == "list", recipient.AsList() is ["a"]);
        Assert.Equal(expected == "object", recipient.AsAddress() is { City: "B" });
        Assert.Equal(json, Json.Write<Recipient, JsonUnionOf<Recipient>>(recipient));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Recipient>(json)));
    }

    [Fact]
    public void Is_made_from_any_alternative()
    {
        Recipient[] recipients = ["a", 1.5m, new List<string> { "b" }, new Address { City = "B" }];
        Assert.Equal(["\"a\"", "1.5", "[\"b\"]", "{\"city\":\"B\"}"], recipients.Select(recipient => recipient.ToString()));
    }
}
