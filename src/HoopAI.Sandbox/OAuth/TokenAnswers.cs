using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>The bodies in which tokens are handed out.</summary>
internal static class TokenAnswers
{
    public static JsonObject OfPair(TokenPair pair, TimeSpan lifetime, string traceId)
    {
        var answer = OfAccess(pair.Access, lifetime);
        answer["refresh_token"] = pair.RefreshValue;
        answer["traceId"] = traceId;
        return answer;
    }

    public static JsonObject OfAccess(SandboxToken token, TimeSpan lifetime)
    {
        var installation = token.Installation;
        var answer = new JsonObject
        {
            ["access_token"] = token.Value,
            ["token_type"] = "Bearer",
            ["expires_in"] = (long)lifetime.TotalSeconds,
            ["scope"] = string.Join(' ', installation.Scopes),
            ["userType"] = installation.Kind.ToString(),
            ["companyId"] = installation.CompanyId,
            ["userId"] = installation.UserId,
            ["planId"] = "656fb8e6b3e1ee0c8a2b7d11",
            ["isBulkInstallation"] = installation.IsBulk,
        };
        if (installation.LocationId is { } locationId) answer["locationId"] = locationId;
        if (installation.Kind == TokenKind.Company)
        {
            answer["approvedLocations"] = new JsonArray([.. installation.ApprovedLocations.Select(id => (JsonNode)id)]);
            answer["installToFutureLocations"] = false;
            answer["approveAllLocations"] = installation.ApprovedLocations.Count == 0;
        }

        return answer;
    }
}
