using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Sqlite.Migrations;

/// <summary>The model after the migration <see cref="Refreshing"/>. Never changed: a later migration brings its own.</summary>
internal static class RefreshingModel
{
    public static void Build(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "10.0.14");
        modelBuilder.Entity("HoopAI.Client.EntityFrameworkCore.Store.InstallationRow", row =>
        {
            row.Property<long>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
            row.Property<string>("ClientId").IsRequired().HasMaxLength(128).HasColumnType("TEXT");
            row.Property<int>("Kind").HasColumnType("INTEGER");
            row.Property<string>("ResourceId").IsRequired().HasMaxLength(128).HasColumnType("TEXT");
            row.Property<byte[]>("AccessToken").HasMaxLength(16384).HasColumnType("BLOB");
            row.Property<byte[]>("RefreshToken").HasMaxLength(16384).HasColumnType("BLOB");
            row.Property<long>("ExpiresAt").HasColumnType("INTEGER");
            row.Property<long?>("RefreshTokenExpiresAt").HasColumnType("INTEGER");
            row.Property<string>("Scopes").IsRequired().HasMaxLength(8192).HasColumnType("TEXT");
            row.Property<string>("UserType").HasMaxLength(32).HasColumnType("TEXT");
            row.Property<string>("LocationId").HasMaxLength(128).HasColumnType("TEXT");
            row.Property<string>("CompanyId").HasMaxLength(128).HasColumnType("TEXT");
            row.Property<string>("UserId").HasMaxLength(128).HasColumnType("TEXT");
            row.Property<string>("PlanId").HasMaxLength(128).HasColumnType("TEXT");
            row.Property<bool>("IsBulkInstallation").HasColumnType("INTEGER");
            row.Property<long>("Version").IsConcurrencyToken().HasColumnType("INTEGER");
            row.Property<int>("State").HasColumnType("INTEGER");
            row.Property<string>("StateReason").HasMaxLength(512).HasColumnType("TEXT");
            row.Property<long>("StateSince").HasColumnType("INTEGER");
            row.Property<long>("InstalledAt").HasColumnType("INTEGER");
            row.Property<long?>("RefreshDueAt").HasColumnType("INTEGER");
            row.Property<string>("LeaseHolder").HasMaxLength(128).HasColumnType("TEXT");
            row.Property<long?>("LeaseExpiresAt").HasColumnType("INTEGER");
            row.Property<long?>("LeaseVersion").HasColumnType("INTEGER");
            row.Property<long?>("RemovedAt").HasColumnType("INTEGER");

            row.HasKey("Id");
            row.HasIndex("ClientId", "Kind", "ResourceId").IsUnique();
            row.HasIndex("ClientId", "RefreshDueAt").HasFilter("\"State\" = 0 AND \"RemovedAt\" IS NULL");
            row.HasIndex("ClientId", "LeaseExpiresAt").HasFilter("\"State\" = 1 AND \"RemovedAt\" IS NULL");
            row.HasIndex("ClientId", "CompanyId").HasFilter("\"RemovedAt\" IS NULL");
            row.ToTable("HoopAI_Installations", (string?)null);
        });
        modelBuilder.Entity("HoopAI.Client.EntityFrameworkCore.Store.KeyCheckRow", row =>
        {
            row.Property<int>("Id").ValueGeneratedNever().HasColumnType("INTEGER");
            row.Property<byte[]>("Canary").IsRequired().HasMaxLength(16384).HasColumnType("BLOB");

            row.HasKey("Id");
            row.ToTable("HoopAI_KeyCheck", (string?)null);
        });
    }
}
