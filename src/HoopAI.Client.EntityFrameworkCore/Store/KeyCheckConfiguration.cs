using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoopAI.Client.EntityFrameworkCore.Store;

internal sealed class KeyCheckConfiguration : IEntityTypeConfiguration<KeyCheckRow>
{
    public const string Table = "HoopAI_KeyCheck";

    public void Configure(EntityTypeBuilder<KeyCheckRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Canary).HasMaxLength(16384);
    }
}
