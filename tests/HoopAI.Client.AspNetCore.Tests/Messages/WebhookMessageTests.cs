using System.Text;

namespace HoopAI.Client.AspNetCore.Tests.Messages;

public sealed class WebhookMessageTests
{
    [Fact]
    public void Says_what_a_delivery_is()
    {
        var message = Parse("""{"type":"INSTALL","appId":"a","companyId":"c","locationId":"l","webhookId":"w","timestamp":"2026-01-02T03:04:05.678Z"}""");

        Assert.Equal(("INSTALL", WebhookEvents.AppInstall, "l", "c", "webhook:w"), (message.Type, message.Event!.Name, message.LocationId, message.CompanyId, message.Key));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero), message.Timestamp);
        Assert.Equal("l", message.Read<AppInstallEvent>().LocationId);
    }

    [Theory]
    [InlineData("""{"webhookId":"w","deliveryId":"d"}""", "webhook:w")]
    [InlineData("""{"deliveryId":"d"}""", "delivery:d")]
    [InlineData("""{"webhookId":"","deliveryId":5}""", "sha256")]
    public void Its_key_is_the_id_or_else_the_hash_of_the_body(string body, string key)
    {
        var message = Parse(body);
        var hash = $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";
        Assert.Equal(key == "sha256" ? hash : key, message.Key);
    }

    [Fact]
    public void An_id_of_any_length_has_a_key_that_fits()
    {
        var message = Parse($$"""{"webhookId":"{{new string('x', 5000)}}","locationId":"{{new string('y', 5000)}}"}""");
        Assert.True(message.Key.Length < 128 && message.Resource.Length < 128);
    }

    [Fact]
    public void The_envelope_reads_as_the_flat_form_does()
    {
        var message = Parse("""{"type":"ContactCreate","locationId":"outer","webhookId":"w","body":{"id":"c1","locationId":"inner","tags":["a"],"new":{"x":1}}}""");

        var contact = message.Read<ContactCreateEvent>();
        Assert.Equal(("c1", "inner", "outer", "webhook:w"), (contact.Id, contact.LocationId, message.LocationId, message.Key));
        Assert.Equal(["a"], contact.Tags!);
        Assert.Equal("{\"x\":1}", contact.AdditionalProperties["new"].GetRawText());
    }

    [Fact]
    public void An_envelope_may_leave_everything_to_its_event()
    {
        var message = Parse("""{"body":{"type":"ContactCreate","locationId":"l","deliveryId":"d","timestamp":1700000000000}}""");
        Assert.Equal(("ContactCreate", "l", "delivery:d", 2023), (message.Type, message.LocationId, message.Key, message.Timestamp!.Value.Year));
    }

    [Fact]
    public void A_text_called_body_is_no_envelope()
    {
        var message = Parse("""{"type":"InboundMessage","locationId":"l","body":"Hello"}""");
        Assert.Equal("Hello", message.Read<InboundMessageEvent>().Body);
    }

    [Theory]
    [InlineData("1700000000", 2023)]
    [InlineData("1700000000000", 2023)]
    [InlineData("\"1700000000000\"", 2023)]
    [InlineData("\"2024-02-03T04:05:06Z\"", 2024)]
    [InlineData("\"yesterday\"", null)]
    [InlineData("-5", null)]
    [InlineData("1e400", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    public void A_timestamp_is_read_in_every_form_and_never_guessed(string json, int? year) =>
        Assert.Equal(year, Parse($$"""{"type":"ContactCreate","timestamp":{{json}}}""").Timestamp?.Year);

    [Theory]
    [InlineData("{\"locationId\":\"l\",\"companyId\":\"c\"}", "location:l")]
    [InlineData("{\"companyId\":\"c\"}", "company:c")]
    [InlineData("{\"altId\":\"a\",\"altType\":\"location\"}", "location:a")]
    [InlineData("{\"altId\":\"a\",\"altType\":\"company\"}", "company:a")]
    [InlineData("{\"webhookId\":\"w\"}", "webhook:w")]
    public void Its_order_is_kept_for_the_location_or_the_company(string body, string resource) => Assert.Equal(resource, Parse(body).Resource);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":NaN}")]
    public void What_is_no_JSON_object_is_no_message(string body) => Assert.Null(WebhookMessage.TryParse(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void What_is_no_UTF_8_is_no_message() => Assert.Null(WebhookMessage.TryParse(new byte[] { (byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}' }));

    [Fact]
    public void What_is_nested_too_deep_is_no_message()
    {
        Assert.NotNull(WebhookMessage.TryParse(Nested(63)));
        Assert.Null(WebhookMessage.TryParse(Nested(64)));
        Assert.Null(WebhookMessage.TryParse(Nested(1000)));

        static byte[] Nested(int depth) => Encoding.UTF8.GetBytes($$"""{"a":{{new string('[', depth)}}{{new string(']', depth)}}}""");
    }

    [Fact]
    public void Members_of_a_wrong_type_are_kept_and_harm_nothing()
    {
        var message = Parse("""{"type":"ContactCreate","locationId":[1],"companyId":{},"webhookId":null,"id":7,"tags":"x","dnd":"maybe","customFields":{"a":1},"email":"\ud800"}""");
        var contact = message.Read<ContactCreateEvent>();

        Assert.Null(message.LocationId);
        Assert.Equal("7", contact.Id);
        Assert.Equal("\"x\"", contact.AdditionalProperties["tags"].GetRawText());
    }

    private static WebhookMessage Parse(string json) => WebhookMessage.TryParse(Encoding.UTF8.GetBytes(json)) ?? throw new InvalidOperationException("No message.");
}
