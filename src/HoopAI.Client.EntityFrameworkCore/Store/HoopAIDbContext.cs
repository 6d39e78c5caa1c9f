using HoopAI.Client.EntityFrameworkCore.Inbox;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>The store's own context, apart from the app's. Each provider derives one, since each has its own migrations.</summary>
internal abstract class HoopAIDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Keeps the store's migrations apart from the app's own in the same database.</summary>
    public const string MigrationsTable = "HoopAI_Migrations";

    public DbSet<InstallationRow> Installations => Set<InstallationRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<KeyCheckRow> KeyChecks => Set<KeyCheckRow>();

    /// <summary>
    /// The database's clock inside a query: milliseconds since 1970, read while the statement runs, once it has the locks it waited for.
    /// Every provider offers it to SQL as <c>hoopai_now()</c>.
    /// </summary>
    public static long Now() => throw new InvalidOperationException("Only inside a query.");

    public Task<long> ReadClockAsync(CancellationToken cancellationToken) =>
        Database.SqlQueryRaw<long>("SELECT hoopai_now() AS \"Value\"").SingleAsync(cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new InstallationConfiguration());
        modelBuilder.ApplyConfiguration(new KeyCheckConfiguration());
        modelBuilder.ApplyConfiguration(new DeliveryConfiguration());
        modelBuilder.HasDbFunction(() => Now()).HasName("hoopai_now").IsBuiltIn();
    }
}
