using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>
/// Taking leases: one statement that decides, writes and answers with the rows, which EF Core has no words for. The same text on every
/// database, but for how a row that another process is taking is passed by.
/// </summary>
internal static class LeaseSql
{
    private const int Active = (int)InstallationState.Active;
    private const int Refreshing = (int)InstallationState.Refreshing;
    private const int Dead = (int)InstallationState.NeedsReauthorization;

    public static readonly string DueFilter = $"\"State\" = {Active} AND \"RemovedAt\" IS NULL";
    public static readonly string AbandonedFilter = $"\"State\" = {Refreshing} AND \"RemovedAt\" IS NULL";

    // Read row by row: behind the lock that may have been waited for.
    private const string ClockNow = "hoopai_now()";

    // Read once: a bound that an index range can end at. A claim waits for no lock, so nothing passes meanwhile.
    private const string ClockOnce = "(SELECT hoopai_now())";

    /// <summary>{0} holder, {1} duration, {2} client id, {3} kind, {4} resource id, {5} version.</summary>
    public static readonly string Begin = $$"""
        {{Take(ClockNow)}}
        WHERE "ClientId" = {2} AND "Kind" = {3} AND "ResourceId" = {4} AND "RemovedAt" IS NULL
            AND "Version" = {5} AND "State" <> {{Dead}}
            AND ("LeaseHolder" IS NULL OR "LeaseHolder" = {0} OR "LeaseExpiresAt" <= {{ClockNow}})
        RETURNING *
        """;

    /// <summary>{0} holder, {1} duration, {2} client id, {3} limit.</summary>
    public static string ClaimDue(string rowLock) => Claim(DueFilter, "RefreshDueAt", rowLock);

    /// <summary>{0} holder, {1} duration, {2} client id, {3} limit.</summary>
    public static string ClaimAbandoned(string rowLock) => Claim(AbandonedFilter, "LeaseExpiresAt", rowLock);

    // Materialized, so that no plan runs the choice twice.
    private static string Claim(string filter, string column, string rowLock) => $$"""
        WITH chosen AS MATERIALIZED (
            SELECT "Id" FROM "HoopAI_Installations"
            WHERE "ClientId" = {2} AND {{filter}} AND "{{column}}" <= {{ClockOnce}}
            ORDER BY "{{column}}"
            LIMIT {3}
            {{rowLock}}
        )
        {{Take(ClockOnce)}}
        WHERE "Id" IN (SELECT "Id" FROM chosen)
        RETURNING *
        """;

    // {0} holder, {1} duration in milliseconds.
    private static string Take(string clock) => $$"""
        UPDATE "HoopAI_Installations" SET
            "LeaseHolder" = {0},
            "LeaseExpiresAt" = {{clock}} + {1},
            "LeaseVersion" = "Version",
            "StateSince" = CASE WHEN "State" = {{Refreshing}} THEN "StateSince" ELSE {{clock}} END,
            "State" = {{Refreshing}}
        """;
}
