using HoopAI.Client.Pipeline;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Resilience;

/// <summary>Calls the app's own code. Whatever that throws is logged and otherwise as if there were none: an answer of the platform is worth more.</summary>
internal sealed class RetryHooks(RetryOptions options, ILogger logger)
{
    public bool Decides(CallContext call) => (call.Options.ShouldRetry ?? options.ShouldRetry) is not null;

    public bool ShouldRetry(CallContext call, RetryArguments args)
    {
        try
        {
            return (call.Options.ShouldRetry ?? options.ShouldRetry)?.Invoke(args) ?? args.IsRepeatedByDefault;
        }
        catch (Exception fault)
        {
            logger.HookFailed(nameof(RetryOptions.ShouldRetry), call.OperationName, fault);
            return args.IsRepeatedByDefault;
        }
    }

    public bool Listens(CallContext call) => (call.Options.OnRetry ?? options.OnRetry) is not null;

    /// <remarks>Left alone at the deadline, even if it ignores its cancellation.</remarks>
    public async ValueTask OnRetryAsync(CallContext call, RetryArguments args, CancellationToken cancellationToken)
    {
        try
        {
            await (call.Options.OnRetry ?? options.OnRetry)!(args, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.HookFailed(nameof(RetryOptions.OnRetry), call.OperationName, fault);
        }
    }
}
