using HoopAI.Client.EntityFrameworkCore;

namespace HoopAI.Chaos.Stores;

/// <summary>Which store the workers open: a SQLite file or a PostgreSQL database.</summary>
internal sealed record StoreOrder(string? SqliteFile, string? PostgreSql, string KeysFolder)
{
    public void Apply(EntityFrameworkStoreOptions options)
    {
        _ = SqliteFile is { } file ? options.UseSqlite(file) : options.UsePostgreSql(PostgreSql!);
        options.KeysFolder = KeysFolder;
    }
}
