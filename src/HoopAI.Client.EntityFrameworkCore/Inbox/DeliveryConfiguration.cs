using HoopAI.Client.Tokens;
using HoopAI.Client.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoopAI.Client.EntityFrameworkCore.Inbox;

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<DeliveryRow>
{
    public const string Table = "HoopAI_WebhookInbox";
    public const int ErrorLength = 1024;
    public const int KeyLength = 192;

    public void Configure(EntityTypeBuilder<DeliveryRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.ClientId).HasMaxLength(InstallationKey.MaxIdLength);
        builder.Property(row => row.DeliveryKey).HasMaxLength(KeyLength);
        builder.Property(row => row.EventName).HasMaxLength(WebhookDelivery.MaxIdLength);
        builder.Property(row => row.Resource).HasMaxLength(KeyLength);
        builder.Property(row => row.LeaseHolder).HasMaxLength(RefreshLease.MaxHolderLength);
        builder.Property(row => row.Error).HasMaxLength(ErrorLength);

        // What makes it accepted once.
        builder.HasIndex(row => new { row.ClientId, row.DeliveryKey }).IsUnique();

        // The filters are those of the statements, word for word, so that the database sees that they fit.
        builder.HasIndex(row => new { row.ClientId, row.Resource, row.Id }).HasFilter(InboxSql.PendingFilter);
        builder.HasIndex(row => new { row.ClientId, row.Resource, row.LeaseExpiresAt }).HasFilter(InboxSql.LeasedFilter);
        builder.HasIndex(row => new { row.ClientId, row.ReceivedAt }).HasFilter(InboxSql.DoneFilter);
        builder.HasIndex(row => new { row.ClientId, row.EventName, row.Resource }).HasFilter(InboxSql.InstallationFilter);
    }
}
