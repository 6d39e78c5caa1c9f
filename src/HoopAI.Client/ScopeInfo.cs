namespace HoopAI.Client;

/// <summary>What an OAuth scope opens, by the platform's table of scopes and the documents of its operations.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Operations">The operations, as <c>GET /contacts/{contactId}</c>.</param>
/// <param name="Webhooks">The webhook events that an app with this scope may subscribe to.</param>
/// <param name="ForLocations">Whether a location's installation can have it.</param>
/// <param name="ForCompanies">Whether a company's (agency's) installation can have it.</param>
public sealed record ScopeInfo(Scope Scope, IReadOnlyList<string> Operations, IReadOnlyList<string> Webhooks, bool ForLocations, bool ForCompanies);
