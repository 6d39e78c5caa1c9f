using HoopAI.Client.OAuth;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tokens;

/// <summary>Asks the token endpoint through the generated class; each request knows the secrets that must not show up in what comes of it.</summary>
/// <remarks><c>transports</c> makes the transport of one token request: of those secrets, for that resource.</remarks>
internal sealed class TokenEndpoint(
    string clientId, Secret clientSecret, TimeProvider time, Func<IReadOnlyList<Secret>, HoopAIResource?, ApiTransport> transports) : ITokenEndpoint
{
    public async Task<TokenSet> ExchangeCodeAsync(Secret code, string? redirectUri, ResourceKind? kind, CancellationToken cancellationToken)
    {
        var api = new OAuthApi(transports([clientSecret, code], null));
        var askedAt = time.GetUtcNow();
        var answer = await api.ExchangeCodeAsync(clientId, clientSecret, code.Reveal(), redirectUri, kind, cancellationToken).ConfigureAwait(false);
        return TokenAnswer.Read(answer, askedAt);
    }

    public async Task<TokenSet> RefreshAsync(Installation installation, Secret refreshToken, CancellationToken cancellationToken)
    {
        var kind = installation.Key.Kind;
        var api = new OAuthApi(transports([clientSecret, refreshToken], new HoopAIResource(kind, installation.Key.ResourceId)));
        var askedAt = time.GetUtcNow();
        var answer = await api.RefreshAsync(clientId, clientSecret, refreshToken, kind, cancellationToken).ConfigureAwait(false);
        return TokenAnswer.Complete(TokenAnswer.Read(answer, askedAt), installation.Tokens!);
    }
}
