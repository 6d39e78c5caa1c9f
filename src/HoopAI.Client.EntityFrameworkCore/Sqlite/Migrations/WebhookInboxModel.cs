using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Sqlite.Migrations;

/// <summary>The model after the migration <see cref="WebhookInbox"/>. Never changed: a later migration brings its own.</summary>
internal static class WebhookInboxModel
{
    public static void Build(ModelBuilder modelBuilder)
    {
        RefreshingModel.Build(modelBuilder);
        modelBuilder.Entity("HoopAI.Client.EntityFrameworkCore.Inbox.DeliveryRow", row =>
        {
            row.Property<long>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
            row.Property<string>("ClientId").IsRequired().HasMaxLength(128).HasColumnType("TEXT");
            row.Property<string>("DeliveryKey").IsRequired().HasMaxLength(192).HasColumnType("TEXT");
            row.Property<string>("EventName").IsRequired().HasMaxLength(128).HasColumnType("TEXT");
            row.Property<string>("Resource").IsRequired().HasMaxLength(192).HasColumnType("TEXT");
            row.Property<long?>("OccurredAt").HasColumnType("INTEGER");
            row.Property<long>("ReceivedAt").HasColumnType("INTEGER");
            row.Property<byte[]>("Body").HasColumnType("BLOB");
            row.Property<int>("State").HasColumnType("INTEGER");
            row.Property<long>("DueAt").HasColumnType("INTEGER");
            row.Property<int>("Attempts").HasColumnType("INTEGER");
            row.Property<string>("LeaseHolder").HasMaxLength(128).HasColumnType("TEXT");
            row.Property<long?>("LeaseExpiresAt").HasColumnType("INTEGER");
            row.Property<string>("Error").HasMaxLength(1024).HasColumnType("TEXT");

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
