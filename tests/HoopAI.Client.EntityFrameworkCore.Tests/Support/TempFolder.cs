using Microsoft.Data.Sqlite;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

internal sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("hoopai-store-").FullName;

    public string Database => Path.Combine(Root, "hoopai.db");

    public string Keys => Path.Combine(Root, "keys");

    public void Dispose()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, DefaultTimeout = 30 }.ConnectionString);
        SqliteConnection.ClearPool(connection);
        Directory.Delete(Root, recursive: true);
    }
}
