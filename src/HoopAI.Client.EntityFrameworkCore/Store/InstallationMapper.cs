using HoopAI.Client.EntityFrameworkCore.Protection;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore.Query;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>Between rows and what the contract speaks of. Tokens are encrypted on the way in, before anything of EF Core sees them.</summary>
internal sealed class InstallationMapper(ITokenProtector protector)
{
    /// <summary>A row that carries the tokens' columns, for an insert or as the values of an update.</summary>
    public InstallationRow ToRow(InstallationKey key, TokenSet tokens, DateTimeOffset refreshDueAt) => new()
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
        RefreshDueAt = refreshDueAt == DateTimeOffset.MaxValue ? null : refreshDueAt.ToUnixTimeMilliseconds(),
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
            .SetProperty(row => row.IsBulkInstallation, values.IsBulkInstallation)
            .SetProperty(row => row.RefreshDueAt, values.RefreshDueAt);
        ClearLease(set);
    }

    public static void ClearLease(UpdateSettersBuilder<InstallationRow> set) =>
        set.SetProperty(row => row.LeaseHolder, (string?)null)
            .SetProperty(row => row.LeaseExpiresAt, (long?)null)
            .SetProperty(row => row.LeaseVersion, (long?)null);

    public Installation ToInstallation(InstallationRow row)
    {
        var key = KeyOf(row);
        var (tokens, fault) = Decrypt(key, row);
        return new Installation
        {
            Key = key,
            Tokens = tokens,
            Version = row.Version,
            State = tokens is null ? InstallationState.Unreadable : row.State,
            StateReason = tokens is null ? fault : row.StateReason,
            StateSince = DateTimeOffset.FromUnixTimeMilliseconds(row.StateSince),
            InstalledAt = DateTimeOffset.FromUnixTimeMilliseconds(row.InstalledAt),
            RefreshDueAt = row.RefreshDueAt is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : DateTimeOffset.MaxValue,
        };
    }

    /// <summary>The lease that the row says its holder has; null when the tokens cannot be read.</summary>
    public RefreshLease? ToLease(InstallationRow row) => ToInstallation(row) is { Tokens: not null } current
        ? new RefreshLease(current.Key, row.Version, row.LeaseHolder!, DateTimeOffset.FromUnixTimeMilliseconds(row.LeaseExpiresAt!.Value), current)
        : null;

    /// <summary>Both tokens encrypted anew, with the newest key.</summary>
    /// <exception cref="TokenProtectionException">They cannot be decrypted.</exception>
    public (byte[] AccessToken, byte[]? RefreshToken) Reencrypt(InstallationRow row)
    {
        var key = KeyOf(row);
        var tokens = ToTokens(key, row);
        return (
            protector.Protect(key, TokenPart.AccessToken, tokens.AccessToken),
            tokens.RefreshToken is { } refresh ? protector.Protect(key, TokenPart.RefreshToken, refresh) : null);
    }

    private static InstallationKey KeyOf(InstallationRow row) => new(row.ClientId, row.Kind, row.ResourceId);

    private (TokenSet? Tokens, string? Fault) Decrypt(InstallationKey key, InstallationRow row)
    {
        try
        {
            return (ToTokens(key, row), null);
        }
        catch (TokenProtectionException fault)
        {
            return (null, fault.Message);
        }
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
