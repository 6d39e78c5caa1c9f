namespace HoopAI.Client.Pipeline;

/// <summary>The place where what sockets and timers throw becomes a <see cref="HoopAIException"/>.</summary>
internal static class CallFaults
{
    public static Exception Translate(CallContext call, HttpRequestMessage request, Exception fault) => fault switch
    {
        // Of the caller's own token, whatever token the fault names: who cancels a call looks for that.
        OperationCanceledException cancelled when call.Ended.IsCancellationRequested =>
            cancelled.CancellationToken == call.Ended ? cancelled : new TaskCanceledException(cancelled.Message, cancelled, call.Ended),
        HttpRequestException or IOException or OperationCanceledException => TransportTexts.NoAnswer(call, request, fault),
        _ => fault,
    };
}
