using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoopAI.Client.EntityFrameworkCore.Store;

internal sealed class InstallationConfiguration : IEntityTypeConfiguration<InstallationRow>
{
    public const int ReasonLength = 512;
    public const int ScopesLength = 8192;
    private const int IdLength = InstallationKey.MaxIdLength;

    public void Configure(EntityTypeBuilder<InstallationRow> builder)
    {
        builder.ToTable("HoopAI_Installations");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.ClientId).HasMaxLength(IdLength);
        builder.Property(row => row.ResourceId).HasMaxLength(IdLength);
        builder.Property(row => row.AccessToken).HasMaxLength(16384);
        builder.Property(row => row.RefreshToken).HasMaxLength(16384);
        builder.Property(row => row.Scopes).HasMaxLength(ScopesLength);
        builder.Property(row => row.UserType).HasMaxLength(32);
        builder.Property(row => row.LocationId).HasMaxLength(IdLength);
        builder.Property(row => row.CompanyId).HasMaxLength(IdLength);
        builder.Property(row => row.UserId).HasMaxLength(IdLength);
        builder.Property(row => row.PlanId).HasMaxLength(IdLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.StateReason).HasMaxLength(ReasonLength);
        builder.Property(row => row.LeaseHolder).HasMaxLength(RefreshLease.MaxHolderLength);

        builder.HasIndex(row => new { row.ClientId, row.Kind, row.ResourceId }).IsUnique();

        // Claiming what is due, and sweeping refreshes that were begun and never ended, read from these in order. The filters are those of the
        // claims, word for word, so that the database sees that they fit.
        builder.HasIndex(row => new { row.ClientId, row.RefreshDueAt }).HasFilter(LeaseSql.DueFilter);
        builder.HasIndex(row => new { row.ClientId, row.LeaseExpiresAt }).HasFilter(LeaseSql.AbandonedFilter);

        // What an agency's uninstall ends.
        builder.HasIndex(row => new { row.ClientId, row.CompanyId }).HasFilter("\"RemovedAt\" IS NULL");
    }
}
