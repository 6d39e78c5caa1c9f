using System.Text.Json;
using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Contract;

public sealed class SecretTests
{
    private static readonly Secret Token = new("eyJhbGciOi");

    [Fact]
    public void Shows_itself_to_nobody_who_does_not_ask()
    {
        var installation = new Installation { Key = Sample.Key, Tokens = Sample.Pair("hidden"), Version = 1 };
        var lease = new RefreshLease(Sample.Key, 1, "a", DateTimeOffset.UnixEpoch, installation);

        string[] texts = [$"{Token}", $"{installation}", $"{lease}", JsonSerializer.Serialize(lease), JsonSerializer.Serialize(Token)];

        Assert.All(texts, text => Assert.DoesNotContain("hidden", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("eyJ", text, StringComparison.Ordinal));
        Assert.Equal("\"***\"", JsonSerializer.Serialize(Token));
        Assert.Equal("eyJhbGciOi", Token.Reveal());
    }

    [Fact]
    public void Is_equal_to_the_same_value_only()
    {
        Assert.True(Token == new Secret("eyJhbGciOi"));
        Assert.Equal(Token.GetHashCode(), new Secret("eyJhbGciOi").GetHashCode());
        Assert.False(Token == new Secret("eyJhbGciOj"));
        Assert.False(Token == new Secret("eyJhbGciO"));
        Assert.False(Token == null);
    }

    [Fact]
    public void Is_told_apart_in_logs_by_its_fingerprint() => Assert.Equal("ba7816bf", new Secret("abc").Fingerprint);

    [Fact]
    public void Is_read_from_json_but_never_from_what_was_redacted()
    {
        Assert.Equal(Token, JsonSerializer.Deserialize<Secret>("\"eyJhbGciOi\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Secret>("\"***\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Secret>("\"\""));
    }

    [Fact]
    public void Is_never_empty() => Assert.Throws<ArgumentException>(() => new Secret(""));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_key_needs_its_ids(string id)
    {
        Assert.Throws<ArgumentException>(() => new InstallationKey(id, ResourceKind.Location, "x"));
        Assert.Throws<ArgumentException>(() => new InstallationKey("x", ResourceKind.Location, id));
        Assert.Throws<ArgumentException>(() => new InstallationKey(new string('x', 129), ResourceKind.Location, "x"));
        Assert.Throws<ArgumentException>(() => Sample.Key with { ResourceId = id });
    }

    [Fact]
    public void A_key_reads_well_in_a_message()
    {
        Assert.Equal("location abc of app xyz", new InstallationKey("xyz", ResourceKind.Location, "abc").ToString());
        Assert.Equal("company abc of app xyz", new InstallationKey("xyz", ResourceKind.Company, "abc").ToString());
        Assert.Equal("no installation", default(InstallationKey).ToString());
    }
}
