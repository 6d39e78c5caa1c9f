using HoopAI.Client.EntityFrameworkCore.Protection;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore.Query;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>Between rows and what the contract speaks of. Tokens are encrypted on the way in, before anything of EF Core sees them.</summary>
internal sealed class InstallationMapper(ITokenProtector protector)
{
    /// <summary>A row that carries the tokens' columns, for an insert or as the values of an update.</summary>
    public InstallationRow ToRow(InstallationKey key, TokenSet tokens) => new()
    {
        ClientId = key.ClientId,
        Kind = key.Kind,
        ResourceId = key.ResourceId,
        AccessToken = protector.Protect(key, TokenPart.AccessToken, tokens.AccessToken),
        RefreshToken = tokens.RefreshToken is { } refresh ? protector.Protect(key, TokenPart.RefreshToken, refresh) : null,
        ExpiresAt = tokens.ExpiresAt.ToUnixTimeMilliseconds(),
        RefreshTokenExpiresAt = tokens.RefreshTokenExpiresAt?.ToUnixTimeMilliseconds(),
        Scopes = string.Join(' ', tokens.Scopes),
        UserType = tokens.UserType,
        LocationId = tokens.LocationId,
        CompanyId = tokens.CompanyId,
        UserId = tokens.UserId,
        PlanId = tokens.PlanId,
        IsBulkInstallation = tokens.IsBulkInstallation,
    };

    /// <summary>Sets the tokens' columns to those of <paramref name="values"/>, and ends any lease.</summary>
    public static void SetTokens(UpdateSettersBuilder<InstallationRow> set, InstallationRow values)
    {
        set.SetProperty(row => row.AccessToken, values.AccessToken)
            .SetProperty(row => row.RefreshToken, values.RefreshToken)
            .SetProperty(row => row.ExpiresAt, values.ExpiresAt)
            .SetProperty(row => row.RefreshTokenExpiresAt, values.RefreshTokenExpiresAt)
            .SetProperty(row => row.Scopes, values.Scopes)
            .SetProperty(row => row.UserType, values.UserType)
            .SetProperty(row => row.LocationId, values.LocationId)
            .SetProperty(row => row.CompanyId, values.CompanyId)
            .SetProperty(row => row.UserId, values.UserId)
            .SetProperty(row => row.PlanId, values.PlanId)
            .SetProperty(row => row.IsBulkInstallation, values.IsBulkInstallation);
        ClearLease(set);
    }

    public static void ClearLease(UpdateSettersBuilder<InstallationRow> set) =>
        set.SetProperty(row => row.LeaseHolder, (string?)null)
            .SetProperty(row => row.LeaseExpiresAt, (long?)null)
            .SetProperty(row => row.LeaseVersion, (long?)null);

    public Installation ToInstallation(InstallationRow row)
    {
        var key = new InstallationKey(row.ClientId, row.Kind, row.ResourceId);
        return new Installation
        {
            Key = key,
            Tokens = ToTokens(key, row),
            Version = row.Version,
            State = row.State,
            StateReason = row.StateReason,
            StateSince = DateTimeOffset.FromUnixTimeMilliseconds(row.StateSince),
            InstalledAt = DateTimeOffset.FromUnixTimeMilliseconds(row.InstalledAt),
        };
    }

    private TokenSet ToTokens(InstallationKey key, InstallationRow row) => new()
    {
        AccessToken = protector.Unprotect(key, TokenPart.AccessToken, row.AccessToken!),
        RefreshToken = row.RefreshToken is { } refresh ? protector.Unprotect(key, TokenPart.RefreshToken, refresh) : null,
        ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt),
        RefreshTokenExpiresAt = row.RefreshTokenExpiresAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        Scopes = row.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        UserType = row.UserType,
        LocationId = row.LocationId,
        CompanyId = row.CompanyId,
        UserId = row.UserId,
        PlanId = row.PlanId,
        IsBulkInstallation = row.IsBulkInstallation,
    };
}
