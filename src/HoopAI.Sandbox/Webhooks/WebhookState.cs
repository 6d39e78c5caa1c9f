namespace HoopAI.Sandbox;

/// <summary>What has become of a delivery.</summary>
public enum WebhookState
{
    /// <summary>It is being sent, or waits for its turn.</summary>
    Sending,

    /// <summary>It waits for the sandbox's clock: to be repeated, or to be sent late.</summary>
    Waiting,

    /// <summary>An attempt was answered 2xx.</summary>
    Delivered,

    /// <summary>It failed, and is not repeated any more.</summary>
    Lost,
}
