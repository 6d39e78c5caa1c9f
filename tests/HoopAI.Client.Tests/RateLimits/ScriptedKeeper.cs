using System.Threading.Channels;
using HoopAI.Client.RateLimits;

namespace HoopAI.Client.Tests.RateLimits;

/// <summary>A keeper of shared budgets whose every answer a test gives.</summary>
internal sealed class ScriptedKeeper : ISharedRateBudget
{
    private readonly Channel<(SharedPermitExchange Exchange, TaskCompletionSource<SharedPermitGrant> Answer)> _asked =
        Channel.CreateUnbounded<(SharedPermitExchange, TaskCompletionSource<SharedPermitGrant>)>();

    public async ValueTask<SharedPermitGrant> ExchangeAsync(SharedPermitExchange exchange, CancellationToken cancellationToken = default)
    {
        var answer = new TaskCompletionSource<SharedPermitGrant>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _asked.Writer.WriteAsync((exchange, answer), CancellationToken.None);
        return await answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Waits for the next exchange.</summary>
    public async Task<(SharedPermitExchange Exchange, TaskCompletionSource<SharedPermitGrant> Answer)> AskedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await _asked.Reader.ReadAsync(patience.Token);
    }

    public static SharedPermitGrant Grant(int holders, params GrantedPermit[] permits) => new() { Permits = permits, Holders = holders };
}
