using HoopAI.Client.Tokens;

namespace HoopAI.Client.StoreConformance;

internal static class Sample
{
    public const string App = "6630e1f5a9c1b2d3-lx1abcde";

    public const string CompanyId = "5DP4iH6HLkQsiKESj6rh";

    public static readonly InstallationKey Key = Location("ve9EPM428h8vShlRW1KT");

    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly DateTimeOffset IssuedAt = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static InstallationKey Location(string id) => new(App, ResourceKind.Location, id);

    public static InstallationKey Company(string id) => new(App, ResourceKind.Company, id);

    public static TokenSet Pair(string name) => new()
    {
        AccessToken = new Secret($"access-{name}"),
        RefreshToken = new Secret($"refresh-{name}"),
        ExpiresAt = IssuedAt.AddSeconds(86399),
        RefreshTokenExpiresAt = IssuedAt.AddDays(365),
        Scopes = ["contacts.readonly", "contacts.write"],
        UserType = "Location",
        LocationId = "ve9EPM428h8vShlRW1KT",
        CompanyId = CompanyId,
        UserId = "l33mBh2LRqpDXpDdnHRP",
        PlanId = "65a4f1e2",
        IsBulkInstallation = true,
    };
}
