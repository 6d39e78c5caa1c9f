using System.Globalization;
using HoopAI.Client;
using HoopAI.Resilience.Tests.Support;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>Makes one call in a scene, moves its clock as the fault demands, and writes down what happened.</summary>
internal sealed class Scenario(FaultKind fault, RequestKind request, TimeSpan? deadline, int strikes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What stands in the cell: attempts, arrivals, how often it was processed, and the outcome.</summary>
    public async Task<string> RunAsync(IFaultScene scene)
    {
        try
        {
            return await PlayAsync(scene).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            return $"hangs {scene}";
        }
    }

    private static async Task<bool> ComesFirst(Task gate, Task call) => await Task.WhenAny(gate, call) == gate;

    private async Task<string> PlayAsync(IFaultScene scene)
    {
        var clock = scene.Client.Clock;
        var began = clock.GetTimestamp();
        var call = request.CallAsync(scene.Caller.With(new CallOptions { Deadline = deadline }));
        for (var attempt = 1; ; attempt++)
        {
            if (fault.Hangs && attempt <= strikes && await ComesFirst(scene.ArrivedAsync(), call))
            {
                var left = (deadline ?? TimeSpan.MaxValue) - clock.GetElapsedTime(began);
                clock.Advance(left < FaultedClient.AttemptTimeout ? left : FaultedClient.AttemptTimeout);
            }

            var wait = fault.WaitAfter(attempt - 1);
            if (!await ComesFirst(clock.WhenWaitingAsync(wait), call))
            {
                break;
            }

            clock.Advance(wait);
        }

        var outcome = Outcome(await Record.ExceptionAsync(() => call), scene, clock.GetElapsedTime(began));
        var (arrived, processed) = await scene.CountAsync();
        Assert.True(request.IsIdempotent || processed is null or <= 1, $"{fault}: {request.Name} was processed {processed} times.");
        return string.Create(CultureInfo.InvariantCulture, $"{scene.Client.Attempts}/{arrived}/{processed?.ToString(CultureInfo.InvariantCulture) ?? "?"} {outcome}");
    }

    private string Outcome(Exception? thrown, IFaultScene scene, TimeSpan elapsed)
    {
        if (thrown is null)
        {
            return "ok";
        }

        Assert.True(thrown is HoopAIException, $"{fault}: {request.Name} threw what no app expects: {thrown}");
        var known = (HoopAIException)thrown;
        Assert.StartsWith($"{request.Operation} for a raw token (of {scene.Caller.Resource})", known.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", known.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.Token, known.ToString(), StringComparison.Ordinal);
        if (known is HoopAITimeoutException { Limit: var limit } && limit == deadline)
        {
            // To the tick.
            Assert.Equal(deadline, elapsed);
            return "Deadline";
        }

        return known.GetType().Name.Replace("HoopAI", "", StringComparison.Ordinal).Replace("Exception", "", StringComparison.Ordinal);
    }
}
