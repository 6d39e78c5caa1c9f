using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace HoopAI.Client.EntityFrameworkCore.Sqlite.Migrations;

/// <summary>The first: installations with their tokens and refresh leases. Written by hand; a test holds it against the model.</summary>
[DbContext(typeof(SqliteHoopAIDbContext))]
[Migration("20261122000000_Installations")]
internal sealed class Installations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "HoopAI_Installations",
            columns: table => new
            {
                Id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                ClientId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                Kind = table.Column<int>(type: "INTEGER", nullable: false),
                ResourceId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                AccessToken = table.Column<byte[]>(type: "BLOB", maxLength: 16384, nullable: true),
                RefreshToken = table.Column<byte[]>(type: "BLOB", maxLength: 16384, nullable: true),
                ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                RefreshTokenExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                Scopes = table.Column<string>(type: "TEXT", maxLength: 8192, nullable: false),
                UserType = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                LocationId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                CompanyId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                UserId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                PlanId = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                IsBulkInstallation = table.Column<bool>(type: "INTEGER", nullable: false),
                Version = table.Column<long>(type: "INTEGER", nullable: false),
                State = table.Column<int>(type: "INTEGER", nullable: false),
                StateReason = table.Column<string>(type: "TEXT", maxLength: 512, nullable: true),
                StateSince = table.Column<long>(type: "INTEGER", nullable: false),
                InstalledAt = table.Column<long>(type: "INTEGER", nullable: false),
                LeaseHolder = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                LeaseExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                LeaseVersion = table.Column<long>(type: "INTEGER", nullable: true),
                RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_HoopAI_Installations", row => row.Id));

        migrationBuilder.CreateIndex(
            name: "IX_HoopAI_Installations_ClientId_Kind_ResourceId",
            table: "HoopAI_Installations",
            columns: ["ClientId", "Kind", "ResourceId"],
            unique: true);
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

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("HoopAI_Installations");

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => InstallationsModel.Build(modelBuilder);
}
