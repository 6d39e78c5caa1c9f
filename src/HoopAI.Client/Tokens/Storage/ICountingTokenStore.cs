namespace HoopAI.Client.Tokens;

/// <summary>A token store that can count without reading every token. One that cannot is listed instead.</summary>
public interface ICountingTokenStore
{
    /// <summary>Counts an app's installations.</summary>
    /// <param name="clientId">The app.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TokenStoreException">The storage cannot be reached or read.</exception>
    ValueTask<InstallationCounts> CountAsync(string clientId, CancellationToken cancellationToken = default);
}
