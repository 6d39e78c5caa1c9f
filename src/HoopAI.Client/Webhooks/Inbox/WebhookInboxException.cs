namespace HoopAI.Client.Webhooks;

/// <summary>The inbox cannot be reached, read or written. The message says what to do.</summary>
/// <param name="message">What happened, and what to do.</param>
/// <param name="innerException">The database's own fault.</param>
public sealed class WebhookInboxException(string message, Exception? innerException = null) : HoopAIException(message, innerException);
