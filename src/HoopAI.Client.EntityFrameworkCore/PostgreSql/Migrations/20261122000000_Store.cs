using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql.Migrations;

/// <summary>The first: the clock, installations with their tokens and leases, and the key check. Written by hand; a test holds it against the model.</summary>
[DbContext(typeof(PostgreSqlHoopAIDbContext))]
[Migration("20261122000000_Store")]
internal sealed class Store : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Not now(), which stands still in a transaction that waits for a lock.
        migrationBuilder.Sql(
            """
            CREATE FUNCTION hoopai_now() RETURNS bigint LANGUAGE sql VOLATILE PARALLEL SAFE
                AS 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint'
            """);
        migrationBuilder.CreateTable(
            name: "HoopAI_Installations",
            columns: table => new
            {
                Id = table.Column<long>(type: "bigint", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                ClientId = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                Kind = table.Column<int>(type: "integer", nullable: false),
                ResourceId = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                AccessToken = table.Column<byte[]>(type: "bytea", maxLength: 16384, nullable: true),
                RefreshToken = table.Column<byte[]>(type: "bytea", maxLength: 16384, nullable: true),
                ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                RefreshTokenExpiresAt = table.Column<long>(type: "bigint", nullable: true),
                Scopes = table.Column<string>(type: "character varying(8192)", maxLength: 8192, nullable: false),
                UserType = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                LocationId = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                CompanyId = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                UserId = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                PlanId = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                IsBulkInstallation = table.Column<bool>(type: "boolean", nullable: false),
                Version = table.Column<long>(type: "bigint", nullable: false),
                State = table.Column<int>(type: "integer", nullable: false),
                StateReason = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: true),
                StateSince = table.Column<long>(type: "bigint", nullable: false),
                InstalledAt = table.Column<long>(type: "bigint", nullable: false),
                RefreshDueAt = table.Column<long>(type: "bigint", nullable: true),
                LeaseHolder = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                LeaseExpiresAt = table.Column<long>(type: "bigint", nullable: true),
                LeaseVersion = table.Column<long>(type: "bigint", nullable: true),
                RemovedAt = table.Column<long>(type: "bigint", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_HoopAI_Installations", row => row.Id));
        migrationBuilder.CreateTable(
            name: "HoopAI_KeyCheck",
            columns: table => new
            {
                Id = table.Column<int>(type: "integer", nullable: false),
                Canary = table.Column<byte[]>(type: "bytea", maxLength: 16384, nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_HoopAI_KeyCheck", row => row.Id));

        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_Installations_ClientId_Kind_ResourceId",
            table: "HoopAI_Installations",
            columns: ["ClientId", "Kind", "ResourceId"],
            unique: true);
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_Installations_ClientId_RefreshDueAt",
            table: "HoopAI_Installations",
            columns: ["ClientId", "RefreshDueAt"],
            filter: "\"State\" = 0 AND \"RemovedAt\" IS NULL");
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_Installations_ClientId_LeaseExpiresAt",
            table: "HoopAI_Installations",
            columns: ["ClientId", "LeaseExpiresAt"],
            filter: "\"State\" = 1 AND \"RemovedAt\" IS NULL");
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_Installations_ClientId_CompanyId",
            table: "HoopAI_Installations",
            columns: ["ClientId", "CompanyId"],
            filter: "\"RemovedAt\" IS NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("HoopAI_Installations");
        migrationBuilder.DropTable("HoopAI_KeyCheck");
        migrationBuilder.Sql("DROP FUNCTION hoopai_now()");
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => StoreModel.Build(modelBuilder);
}
