using HoopAI.Client.OAuth;

namespace HoopAI.Client.Tokens;

/// <summary>Turns the token endpoint's answer into what a store keeps.</summary>
internal static class TokenAnswer
{
    /// <summary>One day, less a second: what the platform documents, for an answer that does not say.</summary>
    public const double UsualLifeInSeconds = 86_399;

    private const double LongestLifeInSeconds = 366 * 86_400;

    /// <summary>A refresh token that is not used lives one year.</summary>
    public static readonly TimeSpan RefreshTokenLife = TimeSpan.FromDays(365);

    /// <param name="answer">The answer.</param>
    /// <param name="askedAt">When the request was sent: the token cannot be older, so counting from here it never seems alive when it is dead.</param>
    public static TokenSet Read(GetAccessTokenResponse answer, DateTimeOffset askedAt)
    {
        if (string.IsNullOrEmpty(answer.AccessToken))
        {
            throw new HoopAIAuthorizationException(
                "The token endpoint's answer says success, but has no access_token. Check HoopAIOptions.BaseAddress: it may lead to something else than the platform.",
                AuthorizationFailure.InvalidAnswer, null);
        }

        var refreshToken = string.IsNullOrEmpty(answer.RefreshToken) ? null : new Secret(answer.RefreshToken);
        return new TokenSet
        {
            AccessToken = new Secret(answer.AccessToken),
            RefreshToken = refreshToken,
            ExpiresAt = askedAt.AddSeconds(Math.Clamp((double?)answer.ExpiresIn ?? UsualLifeInSeconds, 0, LongestLifeInSeconds)),
            RefreshTokenExpiresAt = refreshToken is null ? null : askedAt + RefreshTokenLife,
            Scopes = answer.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            UserType = answer.UserType?.ToString(),
            LocationId = answer.LocationId,
            CompanyId = answer.CompanyId,
            UserId = answer.UserId,
            PlanId = answer.PlanId,
            IsBulkInstallation = answer.IsBulkInstallation ?? false,
        };
    }

    /// <summary>The answer of <c>POST /oauth/locationToken</c>, which names no company, and brings a refresh token only nowadays.</summary>
    public static TokenSet Read(GetLocationAccessTokenResponse answer, string companyId, string locationId, DateTimeOffset askedAt)
    {
        if (string.IsNullOrEmpty(answer.AccessToken) || (answer.LocationId is { Length: > 0 } other && other != locationId))
        {
            throw new HoopAIAuthorizationException(
                $"The platform's answer to a token for location {locationId} has no access_token, or is for another location. Check HoopAIOptions.BaseAddress.",
                AuthorizationFailure.InvalidAnswer, null);
        }

        return Read(
            new GetAccessTokenResponse
            {
                AccessToken = answer.AccessToken, RefreshToken = answer.RefreshToken, ExpiresIn = answer.ExpiresIn, Scope = answer.Scope,
                UserType = "Location", LocationId = locationId, CompanyId = companyId, UserId = answer.UserId, PlanId = answer.PlanId,
            },
            askedAt);
    }

    /// <summary>A refresh that leaves something out leaves it as it was; a refresh token that it does not replace stays good.</summary>
    public static TokenSet Complete(TokenSet tokens, TokenSet former) => tokens with
    {
        RefreshToken = tokens.RefreshToken ?? former.RefreshToken,
        RefreshTokenExpiresAt = tokens.RefreshTokenExpiresAt ?? former.RefreshTokenExpiresAt,
        Scopes = tokens.Scopes.Count > 0 ? tokens.Scopes : former.Scopes,
        UserType = tokens.UserType ?? former.UserType,
        LocationId = tokens.LocationId ?? former.LocationId,
        CompanyId = tokens.CompanyId ?? former.CompanyId,
        UserId = tokens.UserId ?? former.UserId,
        PlanId = tokens.PlanId ?? former.PlanId,
        IsBulkInstallation = tokens.IsBulkInstallation || former.IsBulkInstallation,
    };
}
