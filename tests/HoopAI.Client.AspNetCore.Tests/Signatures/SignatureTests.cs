using System.Text;
using HoopAI.Client.AspNetCore.Signatures;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Client.AspNetCore.Tests.Signatures;

public sealed class SignatureTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Deliveries.Contact("1"));
    private static readonly TestKeys Keys = TestKeys.Platform;
    private static readonly TestKeys Others = new("another secret");

    [Fact]
    public void Every_kind_is_verified_with_its_own_key_and_no_other()
    {
        Assert.True(new Ed25519Signature([Keys.Ed25519Key]).Verify(Body, Keys.Ed25519(Body)));
        Assert.True(new RsaSignature([Keys.RsaKey]).Verify(Body, Keys.Rsa(Body)));
        Assert.True(new HmacSignature([Keys.Secret]).Verify(Body, Keys.Hmac(Body)));
        Assert.False(new Ed25519Signature([Others.Ed25519Key]).Verify(Body, Keys.Ed25519(Body)));
        Assert.False(new RsaSignature([Others.RsaKey]).Verify(Body, Keys.Rsa(Body)));
        Assert.False(new HmacSignature([Others.Secret]).Verify(Body, Keys.Hmac(Body)));
    }

    [Fact]
    public void Of_several_keys_any_one_will_do_while_they_are_being_changed()
    {
        Assert.True(new Ed25519Signature([Others.Ed25519Key, Keys.Ed25519Key]).Verify(Body, Keys.Ed25519(Body)));
        Assert.True(new RsaSignature([Others.RsaKey, Keys.RsaKey]).Verify(Body, Keys.Rsa(Body)));
        Assert.True(new HmacSignature([Others.Secret, Keys.Secret]).Verify(Body, Keys.Hmac(Body)));
    }

    [Fact]
    public void An_HMAC_may_be_written_in_hexadecimal_or_base64()
    {
        var hex = Keys.Hmac(Body);
        var check = new HmacSignature([Keys.Secret]);
        Assert.All([hex, hex.ToUpperInvariant(), "sha256=" + hex, Convert.ToBase64String(Convert.FromHexString(hex))], text => Assert.True(check.Verify(Body, text)));
    }

    [Fact]
    public void A_key_of_RSA_that_is_too_short_is_refused()
    {
        using var small = System.Security.Cryptography.RSA.Create(1024);
        var key = small.ExportSubjectPublicKeyInfoPem();
        Assert.Throws<FormatException>(() => new RsaSignature([key]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("====")]
    [InlineData("AAAA")]
    [InlineData("\u0000")]
    [InlineData("zz")]
    public void What_is_no_signature_verifies_nowhere_and_throws_nowhere(string text) =>
        Assert.All(All(), signature => Assert.False(signature.Verify(Body, text)));

    [Fact]
    public void A_signature_is_written_in_one_way_only()
    {
        var signature = Keys.Ed25519(Body);
        var check = new Ed25519Signature([Keys.Ed25519Key]);

        // 64 bytes leave four unused bits in the last character before the padding.
        var last = signature[^3];
        foreach (var other in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".Where(c => c != last))
        {
            Assert.False(check.Verify(Body, signature[..^3] + other + "=="));
        }

        Assert.False(check.Verify(Body, signature + " "));
        Assert.False(check.Verify(Body, signature.TrimEnd('=')));
    }

    [Fact]
    public void The_strongest_that_is_configured_decides_alone()
    {
        var check = new SignatureCheck(All());
        var headers = new HeaderDictionary { ["x-wl-signature"] = "weak", ["x-wh-signature"] = "middle" };
        Assert.Equal("middle", check.Choose(headers)!.Value.Value);
        headers["X-GHL-Signature"] = "strong";
        Assert.Equal("strong", check.Choose(headers)!.Value.Value);
    }

    [Fact]
    public void One_that_is_not_configured_does_not_count()
    {
        var check = new SignatureCheck([new HmacSignature([Keys.Secret])]);
        Assert.Null(check.Choose(new HeaderDictionary { ["X-GHL-Signature"] = Keys.Ed25519(Body) }));
        Assert.NotNull(check.Choose(new HeaderDictionary { ["X-GHL-Signature"] = "x", ["x-wl-signature"] = Keys.Hmac(Body) }));
    }

    [Fact]
    public void One_that_comes_twice_is_none() =>
        Assert.Null(new SignatureCheck(All()).Choose(new HeaderDictionary { ["X-GHL-Signature"] = new([Keys.Ed25519(Body), Keys.Ed25519(Body)]) }));

    [Fact]
    public void An_endpoint_without_any_key_is_not_mapped()
    {
        var options = new WebhookEndpointOptions();
        options.Ed25519Keys.Clear();
        Assert.Contains("no delivery could ever be believed", Assert.Throws<InvalidOperationException>(() => SignatureSetup.Create(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_key_is_named_by_its_place()
    {
        var options = new WebhookEndpointOptions();
        options.RsaKeys.Add(Keys.RsaKey);
        options.RsaKeys.Add("nonsense");
        Assert.Contains("RsaKeys[1]", Assert.Throws<InvalidOperationException>(() => SignatureSetup.Create(options)).Message, StringComparison.Ordinal);
    }

    private static IWebhookSignature[] All() => [new HmacSignature([Keys.Secret]), new Ed25519Signature([Keys.Ed25519Key]), new RsaSignature([Keys.RsaKey])];
}
