using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HoopAI.Client.AspNetCore.Signatures;

namespace HoopAI.Sandbox.Tests.Webhooks;

public sealed class WebhookControlTests : WebhookTest
{
    [Fact]
    public async Task Everything_can_be_done_without_the_in_process_interface()
    {
        Platform.SetWebhookUrl(null);
        await CallAsync(HttpMethod.Put, "webhooks/url", $$"""{"url":"{{Receiver.Url}}"}""");
        await CallAsync(HttpMethod.Put, "webhooks/settings", """{"retries":{"times":0},"signatures":"ed25519, hmac"}""");
        Receiver.Answer(500);
        var id = (await CallAsync(HttpMethod.Post, "webhooks", """{"type":"ContactCreate"}""")).GetProperty("webhookId").GetString();

        Assert.Equal(1, (await CallAsync(HttpMethod.Post, "webhooks/settle")).GetProperty("lost").GetInt32());
        await CallAsync(HttpMethod.Post, $"webhooks/{id}/redeliver");
        await CallAsync(HttpMethod.Post, "webhooks/settle");

        var delivery = (await Http.GetFromJsonAsync<JsonElement>("_sandbox/webhooks?type=ContactCreate&state=delivered"))[0];
        Assert.Equal([500, 200], delivery.GetProperty("attempts").EnumerateArray().Select(attempt => attempt.GetProperty("status").GetInt32()));
        var keys = await Http.GetFromJsonAsync<JsonElement>("_sandbox/webhooks/keys");
        Assert.True(new Ed25519Signature([keys.GetProperty("ed25519").GetString()!]).Verify(Receiver.Received[0].Body, Receiver.Received[0].Headers["X-GHL-Signature"]));
        Assert.Contains("x-wl-signature", Receiver.Received[0].Headers);
        Assert.Equal(0, (await CallAsync(HttpMethod.Delete, "webhooks")).GetArrayLength());
    }

    [Theory]
    [InlineData("PUT", "webhooks/settings", """{"retires":{}}""", "answerTimeout")]
    [InlineData("PUT", "webhooks/settings", """{"duplicates":2}""", "Duplicates")]
    [InlineData("PUT", "webhooks/settings", """{"retries":null}""", "Retries")]
    [InlineData("PUT", "webhooks/settings", """{"answerTimeout":"00:00:00"}""", "AnswerTimeout")]
    [InlineData("PUT", "webhooks/url", """{"url":"ftp://example.com"}""", "no absolute URL")]
    [InlineData("POST", "webhooks", """{"type":"Nothing"}""", "Give a body")]
    [InlineData("POST", "webhooks", "{}", "Name a type")]
    public async Task What_is_wrong_with_an_order_is_said(string method, string path, string json, string says)
    {
        using var content = new StringContent(json);
        using var request = new HttpRequestMessage(new HttpMethod(method), "_sandbox/" + path) { Content = content };

        Assert.Contains(says, await MessageAsync(HttpStatusCode.BadRequest, await Http.SendAsync(request, Soon)), StringComparison.Ordinal);
    }

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, string json = "{}")
    {
        using var content = new StringContent(json);
        using var request = new HttpRequestMessage(method, "_sandbox/" + path) { Content = content };
        return await ExpectAsync(HttpStatusCode.OK, await Http.SendAsync(request, Soon));
    }
}
