using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql.Migrations;

/// <summary>The model after the migration <see cref="Store"/>. Never changed: a later migration brings its own.</summary>
internal static class StoreModel
{
    public static void Build(ModelBuilder modelBuilder)
    {
        modelBuilder.HasAnnotation("ProductVersion", "10.0.14").HasAnnotation("Relational:MaxIdentifierLength", 63);
        modelBuilder.Entity("HoopAI.Client.EntityFrameworkCore.Store.InstallationRow", row =>
        {
            row.Property<long>("Id").ValueGeneratedOnAdd().HasColumnType("bigint");
            row.Property<string>("ClientId").IsRequired().HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<int>("Kind").HasColumnType("integer");
            row.Property<string>("ResourceId").IsRequired().HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<byte[]>("AccessToken").HasMaxLength(16384).HasColumnType("bytea");
            row.Property<byte[]>("RefreshToken").HasMaxLength(16384).HasColumnType("bytea");
            row.Property<long>("ExpiresAt").HasColumnType("bigint");
            row.Property<long?>("RefreshTokenExpiresAt").HasColumnType("bigint");
            row.Property<string>("Scopes").IsRequired().HasMaxLength(8192).HasColumnType("character varying(8192)");
            row.Property<string>("UserType").HasMaxLength(32).HasColumnType("character varying(32)");
            row.Property<string>("LocationId").HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<string>("CompanyId").HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<string>("UserId").HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<string>("PlanId").HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<bool>("IsBulkInstallation").HasColumnType("boolean");
            row.Property<long>("Version").IsConcurrencyToken().HasColumnType("bigint");
            row.Property<int>("State").HasColumnType("integer");
            row.Property<string>("StateReason").HasMaxLength(512).HasColumnType("character varying(512)");
            row.Property<long>("StateSince").HasColumnType("bigint");
            row.Property<long>("InstalledAt").HasColumnType("bigint");
            row.Property<long?>("RefreshDueAt").HasColumnType("bigint");
            row.Property<string>("LeaseHolder").HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<long?>("LeaseExpiresAt").HasColumnType("bigint");
            row.Property<long?>("LeaseVersion").HasColumnType("bigint");
            row.Property<long?>("RemovedAt").HasColumnType("bigint");

            NpgsqlPropertyBuilderExtensions.UseIdentityByDefaultColumn(row.Property<long>("Id"));

            row.HasKey("Id");
            row.HasIndex("ClientId", "Kind", "ResourceId").IsUnique();
            row.HasIndex("ClientId", "RefreshDueAt").HasFilter("\"State\" = 0 AND \"RemovedAt\" IS NULL");
            row.HasIndex("ClientId", "LeaseExpiresAt").HasFilter("\"State\" = 1 AND \"RemovedAt\" IS NULL");
            row.HasIndex("ClientId", "CompanyId").HasFilter("\"RemovedAt\" IS NULL");
            row.ToTable("HoopAI_Installations", (string?)null);
        });
        modelBuilder.Entity("HoopAI.Client.EntityFrameworkCore.Store.KeyCheckRow", row =>
        {
            row.Property<int>("Id").ValueGeneratedNever().HasColumnType("integer");
            row.Property<byte[]>("Canary").IsRequired().HasMaxLength(16384).HasColumnType("bytea");

            row.HasKey("Id");
            row.ToTable("HoopAI_KeyCheck", (string?)null);
        });
    }
}
