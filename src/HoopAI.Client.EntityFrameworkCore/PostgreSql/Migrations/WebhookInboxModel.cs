using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql.Migrations;

/// <summary>The model after the migration <see cref="WebhookInbox"/>. Never changed: a later migration brings its own.</summary>
internal static class WebhookInboxModel
{
    public static void Build(ModelBuilder modelBuilder)
    {
        StoreModel.Build(modelBuilder);
        modelBuilder.Entity("HoopAI.Client.EntityFrameworkCore.Inbox.DeliveryRow", row =>
        {
            row.Property<long>("Id").ValueGeneratedOnAdd().HasColumnType("bigint");
            row.Property<string>("ClientId").IsRequired().HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<string>("DeliveryKey").IsRequired().HasMaxLength(192).HasColumnType("character varying(192)");
            row.Property<string>("EventName").IsRequired().HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<string>("Resource").IsRequired().HasMaxLength(192).HasColumnType("character varying(192)");
            row.Property<long?>("OccurredAt").HasColumnType("bigint");
            row.Property<long>("ReceivedAt").HasColumnType("bigint");
            row.Property<byte[]>("Body").HasColumnType("bytea");
            row.Property<int>("State").HasColumnType("integer");
            row.Property<long>("DueAt").HasColumnType("bigint");
            row.Property<int>("Attempts").HasColumnType("integer");
            row.Property<string>("LeaseHolder").HasMaxLength(128).HasColumnType("character varying(128)");
            row.Property<long?>("LeaseExpiresAt").HasColumnType("bigint");
            row.Property<string>("Error").HasMaxLength(1024).HasColumnType("character varying(1024)");

            NpgsqlPropertyBuilderExtensions.UseIdentityByDefaultColumn(row.Property<long>("Id"));

            row.HasKey("Id");
            row.HasIndex("ClientId", "DeliveryKey").IsUnique();
            row.HasIndex("ClientId", "Resource", "Id").HasFilter("\"State\" = 0");
            row.HasIndex("ClientId", "Resource", "LeaseExpiresAt").HasFilter("\"State\" = 0 AND \"LeaseHolder\" IS NOT NULL");
            row.HasIndex("ClientId", "ReceivedAt").HasFilter("\"State\" = 1");
            row.HasIndex("ClientId", "EventName", "Resource").HasFilter("\"EventName\" IN ('AppInstall', 'AppUninstall')");
            row.ToTable("HoopAI_WebhookInbox", (string?)null);
        });
    }
}
