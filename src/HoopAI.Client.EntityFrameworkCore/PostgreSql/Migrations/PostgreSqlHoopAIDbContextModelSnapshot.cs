using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql.Migrations;

/// <summary>The model that the newest migration leads to.</summary>
[DbContext(typeof(PostgreSqlHoopAIDbContext))]
internal sealed class PostgreSqlHoopAIDbContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder) => WebhookInboxModel.Build(modelBuilder);
}
