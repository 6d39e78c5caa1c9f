using HoopAI.Client.EntityFrameworkCore.Store;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql;

/// <summary>Carries the PostgreSQL migrations.</summary>
internal sealed class PostgreSqlHoopAIDbContext(DbContextOptions<PostgreSqlHoopAIDbContext> options) : HoopAIDbContext(options);
