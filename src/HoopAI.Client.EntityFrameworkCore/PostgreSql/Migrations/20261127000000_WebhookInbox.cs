using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql.Migrations;

/// <summary>Where webhook deliveries are kept until they are handled, and their keys for longer.</summary>
[DbContext(typeof(PostgreSqlHoopAIDbContext))]
[Migration("20261127000000_WebhookInbox")]
internal sealed class WebhookInbox : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "HoopAI_WebhookInbox",
            columns: table => new
            {
                Id = table.Column<long>(type: "bigint", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                ClientId = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                DeliveryKey = table.Column<string>(type: "character varying(192)", maxLength: 192, nullable: false),
                EventName = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                Resource = table.Column<string>(type: "character varying(192)", maxLength: 192, nullable: false),
                OccurredAt = table.Column<long>(type: "bigint", nullable: true),
                ReceivedAt = table.Column<long>(type: "bigint", nullable: false),
                Body = table.Column<byte[]>(type: "bytea", nullable: true),
                State = table.Column<int>(type: "integer", nullable: false),
                DueAt = table.Column<long>(type: "bigint", nullable: false),
                Attempts = table.Column<int>(type: "integer", nullable: false),
                LeaseHolder = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                LeaseExpiresAt = table.Column<long>(type: "bigint", nullable: true),
                Error = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_HoopAI_WebhookInbox", row => row.Id));
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_WebhookInbox_ClientId_DeliveryKey",
            table: "HoopAI_WebhookInbox",
            columns: ["ClientId", "DeliveryKey"],
            unique: true);
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_WebhookInbox_ClientId_Resource_Id",
            table: "HoopAI_WebhookInbox",
            columns: ["ClientId", "Resource", "Id"],
            filter: "\"State\" = 0");
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_WebhookInbox_ClientId_Resource_LeaseExpiresAt",
            table: "HoopAI_WebhookInbox",
            columns: ["ClientId", "Resource", "LeaseExpiresAt"],
            filter: "\"State\" = 0 AND \"LeaseHolder\" IS NOT NULL");
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_WebhookInbox_ClientId_ReceivedAt",
            table: "HoopAI_WebhookInbox",
            columns: ["ClientId", "ReceivedAt"],
            filter: "\"State\" = 1");
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_WebhookInbox_ClientId_EventName_Resource",
            table: "HoopAI_WebhookInbox",
            columns: ["ClientId", "EventName", "Resource"],
            filter: "\"EventName\" IN ('AppInstall', 'AppUninstall')");

        // Every delivery is written three times: by default the dead rows would stay until a fifth of the table is dead.
        migrationBuilder.Sql("ALTER TABLE \"HoopAI_WebhookInbox\" SET (autovacuum_vacuum_scale_factor = 0.02)");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("HoopAI_WebhookInbox");

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => WebhookInboxModel.Build(modelBuilder);
}
