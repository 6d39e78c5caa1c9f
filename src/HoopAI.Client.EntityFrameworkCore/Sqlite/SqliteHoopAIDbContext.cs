using HoopAI.Client.EntityFrameworkCore.Store;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Sqlite;

/// <summary>Carries the SQLite migrations.</summary>
internal sealed class SqliteHoopAIDbContext(DbContextOptions<SqliteHoopAIDbContext> options) : HoopAIDbContext(options);
