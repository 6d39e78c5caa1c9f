using System.Globalization;
using System.Text;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_restart_keeps_everything()
    {
        await using (var first = await StoreProcess.StartAsync(_folder, _clock))
        {
            await first.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1"), DateTimeOffset.MaxValue);
            await first.Store.TryBeginRefreshAsync(Sample.Key, 1, "first", Sample.Lease);
            await first.Store.SaveInstallationAsync(Sample.Location("gone"), Sample.Pair("x"), DateTimeOffset.MaxValue);
            await first.Store.RemoveAsync(Sample.Location("gone"));
        }

        SqliteConnection.ClearAllPools();
        await using var second = await StoreProcess.StartAsync(_folder, _clock);

        var found = await second.Store.FindAsync(Sample.Key);
        Assert.Equal((Sample.Pair("1"), 1, InstallationState.Refreshing), (found!.Tokens, found.Version, found.State));
        Assert.Null(await second.Store.TryBeginRefreshAsync(Sample.Key, 1, "second", Sample.Lease));
        _clock.Advance(Sample.Lease);
        Assert.NotNull(await second.Store.TryBeginRefreshAsync(Sample.Key, 1, "second", Sample.Lease));
        Assert.Equal(2, (await second.Store.SaveInstallationAsync(Sample.Location("gone"), Sample.Pair("y"), DateTimeOffset.MaxValue)).Version);
    }

    [Fact]
    public async Task No_file_of_the_store_contains_a_token()
    {
        string[] secrets = ["access-one", "refresh-one", "access-two", "refresh-two"];
        await using var process = await StoreProcess.StartAsync(_folder, _clock);
        await process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("one"), DateTimeOffset.MaxValue);
        var lease = await process.Store.TryBeginRefreshAsync(Sample.Key, 1, "a", Sample.Lease);
        await process.Store.SaveRefreshedAsync(lease!, Sample.Pair("two"), DateTimeOffset.MaxValue);

        var files = Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories);

        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal));
        var content = Array.ConvertAll(files, ReadShared);
        Assert.Contains(content, bytes => Has(bytes, Encoding.UTF8.GetBytes(Sample.Key.ResourceId)));
        foreach (var secret in secrets)
        {
            byte[][] forms =
            [
                Encoding.UTF8.GetBytes(secret),
                Encoding.Unicode.GetBytes(secret),
                Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=')[..^1]),
                Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(secret))),
            ];
            Assert.All(content, bytes => Assert.DoesNotContain(forms, form => Has(bytes, form)));
        }
    }

    [Fact]
    public async Task Every_connection_waits_and_every_commit_reaches_the_disk()
    {
        await using var process = await StoreProcess.StartAsync(_folder, _clock);
        await using var context = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();

        Assert.Equal("wal", await PragmaAsync(context, "journal_mode"));
        Assert.Equal("2", await PragmaAsync(context, "synchronous"));
        Assert.Equal("5000", await PragmaAsync(context, "busy_timeout"));
    }

    [Fact]
    public async Task The_databases_clock_is_the_containers_and_is_asked_by_the_statement()
    {
        await using var process = await StoreProcess.StartAsync(_folder, _clock);
        await using var context = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();
        await context.Database.OpenConnectionAsync();
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(_clock.Now.ToUnixTimeMilliseconds(), await context.ReadClockAsync(default));
        Assert.Contains("hoopai_now()", context.Installations.Where(row => row.LeaseExpiresAt <= HoopAIDbContext.Now()).ToQueryString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writer_waits_for_another_instead_of_failing()
    {
        await using var process = await StoreProcess.StartAsync(_folder, _clock);
        await using var other = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();
        var transaction = await other.Database.BeginTransactionAsync();
        using var begun = new ManualResetEventSlim();

        var save = Task.Factory.StartNew(
            () =>
            {
                begun.Set();
                return process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1"), DateTimeOffset.MaxValue).AsTask();
            },
            TaskCreationOptions.LongRunning).Unwrap();
        begun.Wait();
        Assert.Null(await process.Store.FindAsync(Sample.Key));
        Assert.False(save.IsCompleted);
        await transaction.DisposeAsync();

        Assert.Equal(1, (await save).Version);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_in_the_error()
    {
        await File.WriteAllTextAsync(_folder.Database, new string('x', 8192));
        await using var process = StoreProcess.Create(_folder, _clock);

        var exception = await Assert.ThrowsAsync<TokenStoreException>(() => process.Store.FindAsync(Sample.Key).AsTask());

        Assert.Contains(_folder.Database, exception.Message, StringComparison.Ordinal);
        Assert.IsType<SqliteException>(exception.InnerException);
    }

    private static async Task<string> PragmaAsync(HoopAIDbContext context, string name)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool Has(byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0;
}
