using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace HoopAI.Client.EntityFrameworkCore.Sqlite.Migrations;

/// <summary>The model that the newest migration leads to.</summary>
[DbContext(typeof(SqliteHoopAIDbContext))]
internal sealed class SqliteHoopAIDbContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder) => WebhookInboxModel.Build(modelBuilder);
}
