using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

internal static class Sample
{
    public const string App = "6630e1f5a9c1b2d3-lx1abcde";

    public static readonly InstallationKey Key = Location("ve9EPM428h8vShlRW1KT");

    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(8);

    public static InstallationKey Location(string id) => new(App, ResourceKind.Location, id);

    public static TokenSet Pair(string name, DateTimeOffset now) => new()
    {
        AccessToken = new Secret($"access-{name}"),
        RefreshToken = new Secret($"refresh-{name}"),
        ExpiresAt = now.AddSeconds(86399),
        RefreshTokenExpiresAt = now.AddDays(365),
        Scopes = ["contacts.readonly", "contacts.write"],
        UserType = "Location",
        LocationId = "ve9EPM428h8vShlRW1KT",
        CompanyId = "5DP4iH6HLkQsiKESj6rh",
        UserId = "l33mBh2LRqpDXpDdnHRP",
        PlanId = "65a4f1e2",
        IsBulkInstallation = true,
    };
}
