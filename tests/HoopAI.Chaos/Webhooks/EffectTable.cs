using System.Globalization;
using HoopAI.Client.EntityFrameworkCore.Store;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Chaos.Webhooks;

/// <summary>What handlers write through the inbox's transaction: nothing in this table keeps a delivery from being written twice.</summary>
internal sealed class EffectTable(IDatabaseProvider database, bool isSqlite)
{
    public const string Name = "chaos_effects";
    private const string Columns = "location varchar(64) NOT NULL, contact varchar(64) NOT NULL, worker integer NOT NULL, attempt integer NOT NULL";
    private const string CreateOnSqlite = $"CREATE TABLE {Name} (id INTEGER PRIMARY KEY AUTOINCREMENT, {Columns})";
    private const string CreateOnPostgreSql = $"CREATE TABLE {Name} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, {Columns})";

    public async Task CreateAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(isSqlite ? CreateOnSqlite : CreateOnPostgreSql);
    }

    /// <summary>In the order in which they were written.</summary>
    public async Task<List<WrittenEffect>> ReadAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT location, contact, attempt FROM {Name} ORDER BY id";
        await using var reader = await command.ExecuteReaderAsync();
        var effects = new List<WrittenEffect>();
        while (await reader.ReadAsync())
        {
            effects.Add(new WrittenEffect(reader.GetString(0), reader.GetString(1), Convert.ToInt32(reader.GetValue(2), CultureInfo.InvariantCulture)));
        }

        return effects;
    }
}

/// <summary>One effect.</summary>
internal sealed record WrittenEffect(string Location, string Contact, int Attempt);
