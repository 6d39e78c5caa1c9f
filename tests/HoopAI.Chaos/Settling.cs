using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Chaos;

/// <summary>The time after the last disturbance: until no refresh is begun and not ended, or, without healing, until the platform repeats nothing any more.</summary>
internal static class Settling
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Replay = TimeSpan.FromSeconds(31);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    public static async Task WaitAsync(IServiceProvider services, ChaosOptions options, CancellationToken cancellationToken)
    {
        if (options.IsControl)
        {
            await Task.Delay(Replay, cancellationToken);
            return;
        }

        // A lease that was abandoned has run out by then: what is refreshing after it is being healed.
        await Task.Delay(options.Refresh.LeaseDuration, cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Longest);
        while (!patience.IsCancellationRequested && await IsRefreshingAsync(services.GetRequiredService<ITokenStore>()))
        {
            await Task.Delay(Look, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> IsRefreshingAsync(ITokenStore store)
    {
        var now = await store.GetTimeAsync();
        await foreach (var installation in store.ListAsync(SandboxSeed.ClientId))
        {
            // A refresh that began a moment ago is an ordinary one.
            if (installation.State == InstallationState.Refreshing && now - installation.StateSince > TimeSpan.FromSeconds(2))
            {
                return true;
            }
        }

        return false;
    }
}
