using System.Security.Cryptography;
using System.Text;
using HoopAI.Client.AspNetCore.Signatures;

namespace HoopAI.Sandbox.Tests.Webhooks;

public sealed class SignatureTests : WebhookTest
{
    [Fact]
    public async Task The_raw_bytes_are_signed_as_the_client_verifies_them()
    {
        Webhooks.Settings = Webhooks.Settings with { Signatures = WebhookSignatures.Ed25519 | WebhookSignatures.Rsa | WebhookSignatures.Hmac };
        Platform.SendWebhook("ContactCreate");
        await SettledAsync();

        var (headers, body) = Assert.Single(Receiver.Received);
        var ed25519 = new Ed25519Signature([Webhooks.Ed25519PublicKey]);
        using var rsa = new RsaSignature([Webhooks.RsaPublicKey]);
        Assert.True(ed25519.Verify(body, headers[ed25519.Header]));
        Assert.True(rsa.Verify(body, headers[rsa.Header]));
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SandboxSeed.WebhookSecret), body)), headers["x-wl-signature"]);
        Assert.False(ed25519.Verify([.. body, 32], headers[ed25519.Header]));
    }

    [Fact]
    public async Task Only_the_wanted_signatures_are_sent()
    {
        Platform.SendWebhook("ContactCreate");
        await SettledAsync();
        Webhooks.Settings = Webhooks.Settings with { Signatures = WebhookSignatures.None };
        Platform.SendWebhook("ContactCreate");
        await SettledAsync();

        string[] names = ["X-GHL-Signature", "x-wh-signature", "x-wl-signature"];
        Assert.Equal([["X-GHL-Signature"], []], Receiver.Received.Select(webhook => names.Where(webhook.Headers.ContainsKey)));
    }

    [Fact]
    public async Task A_seed_makes_the_same_key_in_every_run()
    {
        await using var one = await HoopAISandbox.StartAsync(new SandboxOptions { Seed = 1 });
        await using var again = await HoopAISandbox.StartAsync(new SandboxOptions { Seed = 1 });

        Assert.Equal(one.Webhooks.Ed25519PublicKey, again.Webhooks.Ed25519PublicKey);
        Assert.NotEqual(one.Webhooks.Ed25519PublicKey, Webhooks.Ed25519PublicKey);
    }
}
