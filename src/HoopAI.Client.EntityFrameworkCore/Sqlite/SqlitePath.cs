namespace HoopAI.Client.EntityFrameworkCore.Sqlite;

internal static class SqlitePath
{
    /// <summary>The absolute path of a database file, fixed now: the current directory may change later.</summary>
    public static string Resolve(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (path.Contains('=', StringComparison.Ordinal))
        {
            throw new ArgumentException("UseSqlite takes the path of a file, such as hoopai.db, not a connection string.", nameof(path));
        }

        if (path.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase) || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                "UseSqlite takes the path of a file, such as hoopai.db: a database in memory would forget every refresh token. For tests, use InMemoryTokenStore.",
                nameof(path));
        }

        return Path.GetFullPath(path);
    }
}
