namespace HoopAI.Client.Pipeline;

/// <summary>What the errors say where there was no answer.</summary>
internal static class TransportTexts
{
    public static HoopAITimeoutException DeadlinePassed(CallContext call, HttpRequestMessage request, TimeSpan deadline, Exception cause) => new(
        $"{call.Describe(request)} did not come to an end within its deadline of {deadline}: {Progress(call)} {Fate(call, request)} "
        + "Raise HoopAIOptions.Retries.Deadline or CallOptions.Deadline if such a call may take longer.",
        deadline, call.MayHaveBeenProcessed, cause);

    public static HoopAITimeoutException AttemptTimedOut(CallContext call, HttpRequestMessage request, TimeSpan timeout, Exception cause) => new(
        $"{call.Describe(request)} got no complete answer within {timeout}, the timeout of one attempt. {Fate(call, request)} "
        + "Raise HoopAIOptions.Retries.AttemptTimeout or CallOptions.AttemptTimeout if such a call may take longer.",
        timeout, mayHaveBeenProcessed: true, cause);

    public static HoopAITransportException NoAnswer(CallContext call, HttpRequestMessage request, Exception cause) => new(
        $"{call.Describe(request)} got no answer: {cause.Message} {Progress(call)} {Fate(call, request)} Check that {request.RequestUri?.GetLeftPart(UriPartial.Authority)} can be reached.",
        call.MayHaveBeenProcessed, cause);

    private static string Progress(CallContext call) => call.Sent switch
    {
        0 => "it was never sent (it was waiting for a permit or a token).",
        1 => "It was sent once.",
        _ => $"It was sent {call.Sent} times" + (call.LastFault is { } fault ? $" (before the last time: {fault})." : "."),
    };

    private static string Fate(CallContext call, HttpRequestMessage request) =>
        !call.MayHaveBeenProcessed ? "The platform has not processed it."
        : Resilience.Repetition.IsIdempotent(request.Method) ? "The platform may have processed it; it can be sent again safely."
        : "The platform may have processed it: look before you send it again.";
}
