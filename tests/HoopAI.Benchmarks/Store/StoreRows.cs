using System.Security.Cryptography;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using Npgsql;
using NpgsqlTypes;

namespace HoopAI.Benchmarks.Store;

/// <summary>Installations in bulk: a day's, evenly spread, of which a part is due.</summary>
internal static class StoreRows
{
    public const string App = "6630e1f5a9c1b2d3-lx1abcde";

    // Rows that get claimed carry tokens that decrypt; the rest carry noise of the same size, which is a hundred times faster made.
    private const int Readable = 60_000;

    private static readonly string[] Columns =
    [
        "ClientId", "Kind", "ResourceId", "AccessToken", "RefreshToken", "ExpiresAt", "RefreshTokenExpiresAt", "Scopes", "UserType", "LocationId", "CompanyId", "UserId",
        "IsBulkInstallation", "Version", "State", "StateReason", "StateSince", "InstalledAt", "RefreshDueAt", "LeaseHolder", "LeaseExpiresAt", "LeaseVersion",
    ];

    public static async Task CopyAsync(string connectionString, int count, DateTimeOffset now, InstallationMapper mapper)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var import = await connection.BeginBinaryImportAsync(
            $"COPY \"HoopAI_Installations\" ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)");

        // One in six is due, the rest within the day; in no order of the table's.
        var due = now.AddHours(-4);
        var step = TimeSpan.FromHours(24) / count;
        var order = Enumerable.Range(0, count).ToArray();
        new Random(1).Shuffle(order);
        foreach (var place in order)
        {
            await WriteAsync(import, Row(place, due + (place * step), now, mapper));
        }

        await import.CompleteAsync();
    }

    private static InstallationRow Row(int place, DateTimeOffset due, DateTimeOffset now, InstallationMapper mapper)
    {
        var key = new InstallationKey(App, ResourceKind.Location, $"location-{place:D12}");
        var tokens = new TokenSet
        {
            AccessToken = new Secret(new string('a', 1200)),
            RefreshToken = new Secret(new string('r', 1200)),
            ExpiresAt = due.AddHours(2),
            RefreshTokenExpiresAt = due.AddDays(364),
            Scopes = ["contacts.readonly", "contacts.write", "conversations.readonly", "locations.readonly"],
            UserType = "Location",
            LocationId = key.ResourceId,
            CompanyId = $"company-{place % 5000}",
            UserId = "l33mBh2LRqpDXpDdnHRP",
        };
        InstallationRow row;
        if (place < Readable)
        {
            row = mapper.ToRow(key, tokens, due);
        }
        else
        {
            row = new InstallationRow { ClientId = App, ResourceId = key.ResourceId, Scopes = string.Join(' ', tokens.Scopes) };
            (row.ExpiresAt, row.RefreshTokenExpiresAt) = (tokens.ExpiresAt.ToUnixTimeMilliseconds(), tokens.RefreshTokenExpiresAt?.ToUnixTimeMilliseconds());
            (row.UserType, row.LocationId, row.CompanyId, row.UserId, row.RefreshDueAt) = (tokens.UserType, tokens.LocationId, tokens.CompanyId, tokens.UserId, due.ToUnixTimeMilliseconds());
            (row.AccessToken, row.RefreshToken) = (RandomNumberGenerator.GetBytes(1300), RandomNumberGenerator.GetBytes(1300));
        }

        (row.Version, row.StateSince, row.InstalledAt) = (1, now.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());
        if (place % 1000 == 999)
        {
            // A thousandth was being refreshed by a process that died.
            (row.State, row.LeaseHolder, row.LeaseExpiresAt, row.LeaseVersion) = (InstallationState.Refreshing, "dead", row.StateSince - place, 1);
        }
        else if (place % 100 == 98)
        {
            (row.State, row.StateReason) = (InstallationState.NeedsReauthorization, "invalid_grant");
        }

        return row;
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter import, InstallationRow row)
    {
        await import.StartRowAsync();
        await import.WriteAsync(row.ClientId, NpgsqlDbType.Varchar);
        await import.WriteAsync((int)row.Kind, NpgsqlDbType.Integer);
        await import.WriteAsync(row.ResourceId, NpgsqlDbType.Varchar);
        await import.WriteAsync(row.AccessToken, NpgsqlDbType.Bytea);
        await import.WriteAsync(row.RefreshToken, NpgsqlDbType.Bytea);
        await import.WriteAsync(row.ExpiresAt, NpgsqlDbType.Bigint);
        await import.WriteAsync(row.RefreshTokenExpiresAt, NpgsqlDbType.Bigint);
        foreach (var text in (string?[])[row.Scopes, row.UserType, row.LocationId, row.CompanyId, row.UserId])
        {
            await import.WriteAsync(text, NpgsqlDbType.Varchar);
        }

        await import.WriteAsync(row.IsBulkInstallation, NpgsqlDbType.Boolean);
        await import.WriteAsync(row.Version, NpgsqlDbType.Bigint);
        await import.WriteAsync((int)row.State, NpgsqlDbType.Integer);
        await import.WriteAsync(row.StateReason, NpgsqlDbType.Varchar);
        await import.WriteAsync(row.StateSince, NpgsqlDbType.Bigint);
        await import.WriteAsync(row.InstalledAt, NpgsqlDbType.Bigint);
        await import.WriteAsync(row.RefreshDueAt, NpgsqlDbType.Bigint);
        await import.WriteAsync(row.LeaseHolder, NpgsqlDbType.Varchar);
        await import.WriteAsync(row.LeaseExpiresAt, NpgsqlDbType.Bigint);
        await import.WriteAsync(row.LeaseVersion, NpgsqlDbType.Bigint);
    }
}
