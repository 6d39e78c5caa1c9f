using System.Text.Json.Serialization;

namespace HoopAI.Benchmarks.Speed.HandWritten;

// Frozen, as the models are: the documented members of the token endpoint's answer.

internal sealed class BoughtTokens
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; set; }

    [JsonPropertyName("token_type")]
    public string? TokenType { get; set; }

    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; set; }

    [JsonPropertyName("refresh_token")]
    public string? RefreshToken { get; set; }

    public string? Scope { get; set; }

    public string? UserType { get; set; }

    public string? LocationId { get; set; }

    public string? CompanyId { get; set; }

    public List<string>? ApprovedLocations { get; set; }

    public string? UserId { get; set; }

    public string? PlanId { get; set; }

    public bool? IsBulkInstallation { get; set; }

    public bool? InstallToFutureLocations { get; set; }

    public bool? ApproveAllLocations { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BoughtTokens))]
internal sealed partial class BoughtTokensJson : JsonSerializerContext;
