namespace HoopAI.Client.Webhooks;

/// <summary>What became of a delivery.</summary>
public enum WebhookReceipt
{
    /// <summary>It is in the inbox, and will be handled.</summary>
    Accepted,

    /// <summary>It was accepted before, and is not handled again.</summary>
    Repeated,

    /// <summary>Its timestamp is older than is remembered, or it has no id and is older than the tolerance.</summary>
    TooOld,

    /// <summary>Its timestamp lies further in the future than the tolerance.</summary>
    InTheFuture,
}
