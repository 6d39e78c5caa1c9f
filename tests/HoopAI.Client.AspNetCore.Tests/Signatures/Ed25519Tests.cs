using System.Text.Json;
using HoopAI.Client.AspNetCore.Signatures;

namespace HoopAI.Client.AspNetCore.Tests.Signatures;

/// <summary>The verification that deliveries rest on, against the vectors of RFC 8032 (section 7.1) and Project Wycheproof.</summary>
public sealed class Ed25519Tests
{
    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_vectors_of_RFC_8032_verify_and_nothing_near_them_does(string key, string message, string signature)
    {
        var verifier = Of(key);
        var (body, bytes) = (Convert.FromHexString(message), Convert.FromHexString(signature));

        Assert.True(verifier.VerifyRaw(body, bytes));
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = (byte[])bytes.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(verifier.VerifyRaw(body, changed));
        }

        Assert.False(verifier.VerifyRaw([.. body, 0], bytes));
    }

    [Fact]
    public void Every_case_of_Wycheproof_is_decided_as_it_should_be()
    {
        using var file = JsonDocument.Parse(typeof(Ed25519Tests).Assembly.GetManifestResourceStream("wycheproof-ed25519.json")!);
        var wrong = new List<string>();
        var count = 0;
        foreach (var group in file.RootElement.GetProperty("groups").EnumerateArray())
        {
            var verifier = Of(group.GetProperty("pk").GetString()!);
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                count++;
                var signature = Convert.ToBase64String(Convert.FromHexString(test.GetProperty("sig").GetString()!));
                var verified = verifier.Verify(Convert.FromHexString(test.GetProperty("msg").GetString()!), signature);
                if (verified != (test.GetProperty("result").GetString() == "valid"))
                {
                    wrong.Add($"{test.GetProperty("tcId")}: {test.GetProperty("comment")}");
                }
            }
        }

        Assert.Equal(file.RootElement.GetProperty("numberOfTests").GetInt32(), count);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_platforms_published_key_can_be_used() => Assert.False(new Ed25519Signature([WebhookEndpointOptions.PlatformKey]).Verify([], Convert.ToBase64String(new byte[64])));

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("AAAA")]
    public void What_is_no_key_is_refused(string key) => Assert.Throws<FormatException>(() => new Ed25519Signature([key]));

    private static Ed25519Signature Of(string hex) => new([Convert.ToBase64String(Convert.FromHexString(hex))]);
}
