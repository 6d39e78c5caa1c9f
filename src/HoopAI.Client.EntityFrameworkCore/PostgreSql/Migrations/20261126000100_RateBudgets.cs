using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql.Migrations;

/// <summary>The budgets that processes share: a table and a function that no entity maps to, so that the model stays as it was.</summary>
[DbContext(typeof(PostgreSqlHoopAIDbContext))]
[Migration("20261126000100_RateBudgets")]
internal sealed class RateBudgets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Unlogged: what a crash of the server loses is ten seconds of counting, and every exchange would wait for the disk otherwise.
        // One index and free space on each page let the server update a row in place; whole rows stay on their page up to some 300 slots.
        migrationBuilder.Sql(
            """
            CREATE UNLOGGED TABLE hoopai_rate_budgets (
                budget text COLLATE "C" PRIMARY KEY,
                seen_at bigint NOT NULL,
                paused_until bigint NOT NULL,
                last_ticket bigint NOT NULL,
                usable_at bigint[] NOT NULL,
                held_until bigint[] NOT NULL,
                tickets bigint[] NOT NULL,
                holders bigint[] NOT NULL,
                holders_seen_at bigint[] NOT NULL
            ) WITH (fillfactor = 40, toast_tuple_target = 8160)
            """);
        migrationBuilder.Sql(ExchangePermitsFunction.Create);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP FUNCTION hoopai_exchange_permits");
        migrationBuilder.Sql("DROP TABLE hoopai_rate_budgets");
    }

    protected override void BuildTargetModel(ModelBuilder modelBuilder) => StoreModel.Build(modelBuilder);
}
