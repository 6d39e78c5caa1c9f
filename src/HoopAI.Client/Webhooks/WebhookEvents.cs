using System.Collections.Frozen;

namespace HoopAI.Client.Webhooks;

public static partial class WebhookEvents
{
    /// <summary>The event that a delivery's <c>type</c> stands for; null for one that is not documented.</summary>
    /// <param name="type">What the delivery says, case included.</param>
    public static WebhookEventInfo? FindByType(string? type) => type is null ? null : ByType.Rows.GetValueOrDefault(type);

    private static class ByType
    {
        internal static readonly FrozenDictionary<string, WebhookEventInfo> Rows = All
            .SelectMany(info => info.Types, static (info, type) => (type, info))
            .ToFrozenDictionary(row => row.type, row => row.info, StringComparer.Ordinal);
    }
}
