using HoopAI.Client.Webhooks;

namespace HoopAI.Client.EntityFrameworkCore.Inbox;

/// <summary>
/// The statements that decide between processes, which EF Core has no words for: each decides, writes and answers with the rows. The same text on every
/// database, but for how a row that another process is taking is passed by.
/// </summary>
internal static class InboxSql
{
    public const string PendingFilter = "\"State\" = 0";
    public const string LeasedFilter = "\"State\" = 0 AND \"LeaseHolder\" IS NOT NULL";
    public const string DoneFilter = "\"State\" = 1";
    public const string InstallationFilter = $"\"EventName\" IN ('{WebhookEvents.AppInstall}', '{WebhookEvents.AppUninstall}')";

    private const string Table = $"\"{DeliveryConfiguration.Table}\"";

    // Read once: a bound that an index range can end at.
    private const string Now = "(SELECT hoopai_now())";

    private const string NobodyHas = $$"""
        NOT EXISTS (
            SELECT 1 FROM {{Table}} AS held
            WHERE held."ClientId" = {2} AND held."Resource" = {0} AND held."State" = 0 AND held."LeaseHolder" IS NOT NULL AND held."LeaseExpiresAt" > {1}
        )
        """;

    private const string Take = $$"""
        UPDATE {{Table}} SET
            "LeaseHolder" = {0},
            "LeaseExpiresAt" = {{Now}} + {1},
            "Attempts" = "Attempts" + 1
        """;

    /// <summary>
    /// {0} holder, {1} duration, {2} client id, {3} limit. Goes from resource to resource through the index of what is pending, and looks at the first delivery of
    /// each: however many wait behind it, it costs the same.
    /// </summary>
    public static string Claim(string rowLock) => $$"""
        WITH RECURSIVE resources AS (
            SELECT MIN("Resource") AS "Resource" FROM {{Table}} WHERE "ClientId" = {2} AND {{PendingFilter}}
            UNION ALL
            SELECT (
                SELECT MIN(further."Resource") FROM {{Table}} AS further
                WHERE further."ClientId" = {2} AND further."State" = 0 AND further."Resource" > resources."Resource"
            )
            FROM resources WHERE resources."Resource" IS NOT NULL
        ),
        heads AS (
            SELECT (
                SELECT MIN(own."Id") FROM {{Table}} AS own WHERE own."ClientId" = {2} AND own."State" = 0 AND own."Resource" = resources."Resource"
            ) AS "Id"
            FROM resources
            WHERE resources."Resource" IS NOT NULL AND {{NobodyHas.Replace("{0}", "resources.\"Resource\"", StringComparison.Ordinal).Replace("{1}", Now, StringComparison.Ordinal)}}
        ),
        chosen AS MATERIALIZED (
            SELECT "Id" FROM {{Table}}
            WHERE "Id" IN (SELECT "Id" FROM heads) AND {{PendingFilter}} AND "DueAt" <= {{Now}} AND ("LeaseExpiresAt" IS NULL OR "LeaseExpiresAt" <= {{Now}})
            ORDER BY "DueAt"
            LIMIT {3}
            {{rowLock}}
        )
        {{Take}}
        WHERE "Id" IN (SELECT "Id" FROM chosen)
        RETURNING *
        """;

    /// <summary>{0} holder, {1} duration, {2} client id, {3} resource.</summary>
    public static readonly string ClaimNext = $$"""
        {{Take}}
        WHERE "Id" = (SELECT MIN("Id") FROM {{Table}} WHERE "ClientId" = {2} AND "Resource" = {3} AND {{PendingFilter}})
            AND {{PendingFilter}} AND "DueAt" <= {{Now}} AND ("LeaseExpiresAt" IS NULL OR "LeaseExpiresAt" <= {{Now}})
            AND {{NobodyHas.Replace("{0}", "{3}", StringComparison.Ordinal).Replace("{1}", Now, StringComparison.Ordinal)}}
        RETURNING *
        """;

    /// <summary>Everything that came together, in the order in which it came. What is known already leaves no key in the answer.</summary>
    public static string Accept(int count)
    {
        var rows = Enumerable.Range(0, count).Select(i =>
            $"(@client{i}, @key{i}, @event{i}, @resource{i}, @occurred{i}, hoopai_now(), @body{i}, 0, hoopai_now(), 0)");
        return $"""
            INSERT INTO {Table}
                ("ClientId", "DeliveryKey", "EventName", "Resource", "OccurredAt", "ReceivedAt", "Body", "State", "DueAt", "Attempts")
            VALUES {string.Join(", ", rows)}
            ON CONFLICT ("ClientId", "DeliveryKey") DO NOTHING
            RETURNING "ClientId", "DeliveryKey"
            """;
    }
}
