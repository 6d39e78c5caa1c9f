using System.Globalization;
using System.Text.Json.Nodes;
using HoopAI.Client.Testing.Stubs;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Testing.Engines.WireMock;

/// <summary>The token endpoint on a WireMock, which remembers nothing: each refresh token buys the next pair, and the last one itself again.</summary>
internal sealed class TokenMappings(string prefix, HoopAITestPlatformOptions options)
{
    private const int Generations = 20;
    private const int LifeInSeconds = 86_399;

    /// <summary>The first pair.</summary>
    public TokenSet First(ResourceKind kind, string id)
    {
        var now = (options.Clock ?? TimeProvider.System).GetUtcNow();
        return new TokenSet
        {
            AccessToken = new Secret(Text("access", kind, 1)),
            RefreshToken = new Secret(Text("refresh", kind, 1)),
            ExpiresAt = now.AddSeconds(LifeInSeconds),
            RefreshTokenExpiresAt = now.AddYears(1),
            UserType = kind.ToString(),
            LocationId = kind == ResourceKind.Location ? id : null,
            CompanyId = options.CompanyId,
        };
    }

    public IEnumerable<JsonObject> Of(ResourceKind kind) => Enumerable.Range(1, Generations).Select(generation => Mappings.Of(
        prefix,
        Mappings.OfTokens,
        new JsonObject
        {
            ["method"] = "POST",
            ["urlPath"] = prefix + "/oauth/token",
            ["bodyPatterns"] = new JsonArray(new JsonObject { ["contains"] = "refresh_token=" + Text("refresh", kind, generation) }),
        },
        Mappings.Response(new StubAnswer(200, PlatformAnswers.JsonType, WireJson.Write(Pair(kind, Math.Min(generation + 1, Generations)))))));

    private JsonObject Pair(ResourceKind kind, int generation)
    {
        var answer = new JsonObject
        {
            ["access_token"] = Text("access", kind, generation),
            ["refresh_token"] = Text("refresh", kind, generation),
            ["token_type"] = "Bearer",
            ["expires_in"] = LifeInSeconds,
            ["userType"] = kind.ToString(),
            ["companyId"] = options.CompanyId,
        };
        if (kind == ResourceKind.Location)
        {
            answer["locationId"] = options.LocationId;
        }

        return answer;
    }

    private static string Text(string what, ResourceKind kind, int generation) => string.Create(CultureInfo.InvariantCulture, $"{what}-of-the-{kind}-{generation:00}");
}
