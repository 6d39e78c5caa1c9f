using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql.Migrations;

/// <summary>How PostgreSQL keeps the rows; the model stays as it was. What is there already is kept so from its next refresh on.</summary>
[DbContext(typeof(PostgreSqlHoopAIDbContext))]
[Migration("20261126000000_NarrowRows")]
internal sealed class NarrowRows : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Taking and ending a lease writes the row anew: with both tokens beside it, it is a sixth as long. Ciphertext does not compress.
        migrationBuilder.Sql(
            """
            ALTER TABLE "HoopAI_Installations"
                ALTER COLUMN "AccessToken" SET STORAGE EXTERNAL,
                ALTER COLUMN "RefreshToken" SET STORAGE EXTERNAL,
                SET (toast_tuple_target = 512)
            """);

        // Every claim leaves dead entries at the head of the index that the next one reads. By default they would stay until a fifth of the table is dead.
        migrationBuilder.Sql("ALTER TABLE \"HoopAI_Installations\" SET (autovacuum_vacuum_scale_factor = 0.02)");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("ALTER TABLE \"HoopAI_Installations\" RESET (autovacuum_vacuum_scale_factor)");
        migrationBuilder.Sql(
            """
            ALTER TABLE "HoopAI_Installations"
                ALTER COLUMN "AccessToken" SET STORAGE EXTENDED,
                ALTER COLUMN "RefreshToken" SET STORAGE EXTENDED,
                RESET (toast_tuple_target)
            """);
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => StoreModel.Build(modelBuilder);
}
