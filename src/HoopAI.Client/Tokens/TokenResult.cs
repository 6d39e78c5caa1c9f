namespace HoopAI.Client.Tokens;

/// <summary>
/// What came of asking for an installation's token: one, or the reason why there is none. Expected refusals are values, so that each of the
/// calls that waited for the same refresh throws an exception of its own; outages are thrown.
/// </summary>
internal sealed class TokenResult
{
    private readonly Exception? _cause;
    private readonly string? _message;

    public TokenResult(AccessToken token) => Token = token;

    public TokenResult(AuthorizationFailure failure, string message, Exception? cause = null) =>
        (Failure, _message, _cause) = (failure, message, cause);

    public AccessToken? Token { get; }

    public AuthorizationFailure Failure { get; }

    public AccessToken GetToken(InstallationKey key) =>
        Token ?? throw new HoopAIAuthorizationException(_message!, Failure, key, _cause);
}
