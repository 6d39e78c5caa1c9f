using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace HoopAI.Client.EntityFrameworkCore.Sqlite.Migrations;

/// <summary>When refreshes are due, the indexes that claims read in order, and the key check.</summary>
[DbContext(typeof(SqliteHoopAIDbContext))]
[Migration("20261123000000_Refreshing")]
internal sealed class Refreshing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(name: "RefreshDueAt", table: "HoopAI_Installations", type: "INTEGER", nullable: true);

        // What is there already is refreshed two hours ahead, as what comes is by default.
        migrationBuilder.Sql(
            """UPDATE "HoopAI_Installations" SET "RefreshDueAt" = "ExpiresAt" - 7200000 WHERE "RefreshToken" IS NOT NULL""");
        migrationBuilder.DropIndex("IX_HoopAI_Installations_ClientId_State_ExpiresAt", "HoopAI_Installations");
        migrationBuilder.DropIndex("IX_HoopAI_Installations_LeaseExpiresAt", "HoopAI_Installations");
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
        migrationBuilder.CreateTable(
            name: "HoopAI_KeyCheck",
            columns: table => new
            {
                Id = table.Column<int>(type: "INTEGER", nullable: false),
                Canary = table.Column<byte[]>(type: "BLOB", maxLength: 16384, nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_HoopAI_KeyCheck", row => row.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("HoopAI_KeyCheck");
        migrationBuilder.DropIndex("IX_HoopAI_Installations_ClientId_CompanyId", "HoopAI_Installations");
        migrationBuilder.DropIndex("IX_HoopAI_Installations_ClientId_LeaseExpiresAt", "HoopAI_Installations");
        migrationBuilder.DropIndex("IX_HoopAI_Installations_ClientId_RefreshDueAt", "HoopAI_Installations");
        migrationBuilder.Sql("ALTER TABLE \"HoopAI_Installations\" DROP COLUMN \"RefreshDueAt\"");
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_Installations_ClientId_State_ExpiresAt",
            table: "HoopAI_Installations",
            columns: ["ClientId", "State", "ExpiresAt"],
            filter: "\"RemovedAt\" IS NULL");
        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_Installations_LeaseExpiresAt",
            table: "HoopAI_Installations",
            column: "LeaseExpiresAt",
            filter: "\"LeaseExpiresAt\" IS NOT NULL");
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => RefreshingModel.Build(modelBuilder);
}
