namespace HoopAI.Client.Webhooks;

/// <summary>What the platform's documents say of an event.</summary>
/// <param name="Name">How they call it, such as <c>AppInstall</c>.</param>
/// <param name="Types">What a delivery of it may say in <c>type</c>, such as <c>INSTALL</c>.</param>
/// <param name="Scopes">The scopes that open it; empty where none are published.</param>
public sealed record WebhookEventInfo(string Name, IReadOnlyList<string> Types, IReadOnlyList<string> Scopes);
