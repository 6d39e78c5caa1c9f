using HoopAI.Client.Resilience;
using Polly;

namespace HoopAI.Client.Pipeline;

/// <summary>
/// What follows an attempt that was no success: Polly decides whether and when there is another. It is given the first outcome, as if it had made that attempt
/// itself, so that a call that succeeds at once costs nothing of this.
/// </summary>
internal sealed class CallRepetition(ClientServices services, AttemptSender attempts)
{
    private readonly UnauthorizedCure _cure = new(services, attempts);

    public async ValueTask<Outcome<HttpResponseMessage>> GoOnAsync(Outcome<HttpResponseMessage> first, CallContext call, HttpRequestMessage request)
    {
        if (call.IsDeadlinePassed || call.Ended.IsCancellationRequested)
        {
            return first;
        }

        using var timer = services.Timers.Start(call, services.Time.GetTimestamp());
        timer.EndWithCall();
        var context = CallPipelines.Enter(call, request, timer.Token);
        Outcome<HttpResponseMessage> outcome;
        try
        {
            outcome = await services.Pipelines.Repetition
                .ExecuteOutcomeAsync(static (_, round) => round.NextAsync(), context, new Round(this, first, call, request, timer))
                .ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // Of the app's own hook.
            outcome = Outcome.FromException<HttpResponseMessage>(fault);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }

        return services.Timers.Explain(outcome, call, request, timer);
    }

    private ValueTask<Outcome<HttpResponseMessage>> SendAgainAsync(CallContext call, HttpRequestMessage request) =>
        attempts.SendAsync(call, request, services.Time.GetTimestamp());

    private sealed class Round(CallRepetition repetition, Outcome<HttpResponseMessage> first, CallContext call, HttpRequestMessage request, CallTimer timer)
    {
        private bool _isFirst = true;

        public async ValueTask<Outcome<HttpResponseMessage>> NextAsync()
        {
            var outcome = _isFirst ? first : await repetition.SendAgainAsync(call, request).ConfigureAwait(false);
            _isFirst = false;
            return await repetition._cure.ApplyAsync(outcome, call, request, timer.Token).ConfigureAwait(false);
        }
    }
}
