using HoopAI.Client.Tokens;

namespace HoopAI.Client;

/// <summary>Where this app is installed, and how each installation stands.</summary>
public interface IHoopAIInstallations
{
    /// <summary>All installations of this app that the token store knows, in no particular order.</summary>
    IAsyncEnumerable<Installation> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// One installation; null when the app is not installed there. <see cref="Installation.State"/> says whether it works, and why not, since when.
    /// </summary>
    ValueTask<Installation?> FindAsync(HoopAIResource resource, CancellationToken cancellationToken = default);

    /// <summary>Forgets an installation's tokens, as after an uninstall. A refresh that is under way does not bring it back.</summary>
    /// <returns>False when there was none.</returns>
    ValueTask<bool> RemoveAsync(HoopAIResource resource, CancellationToken cancellationToken = default);
}
