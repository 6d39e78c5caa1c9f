namespace HoopAI.Client.Tokens;

/// <summary>The platform's token endpoint. Refusals and outages are thrown, as <see cref="HoopAIException"/>s.</summary>
internal interface ITokenEndpoint
{
    Task<TokenSet> ExchangeCodeAsync(Secret code, string? redirectUri, ResourceKind? kind, CancellationToken cancellationToken);

    Task<TokenSet> RefreshAsync(Installation installation, Secret refreshToken, CancellationToken cancellationToken);
}
