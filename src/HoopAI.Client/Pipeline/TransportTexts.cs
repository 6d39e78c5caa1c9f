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

    public static HoopAICircuitOpenException CircuitOpen(CallContext call, HttpRequestMessage request, string group, TimeSpan left, Exception? cause) => new(
        $"{call.Describe(request)} was not sent: operations under /{group} have failed again and again lately, and "
        + (left > TimeSpan.Zero ? $"nothing is sent to them for another {left}." : "one attempt is finding out whether they work again.")
        + $" {Fate(call, request)} Try again after that, give the call a deadline that covers the wait, or adjust HoopAIOptions.CircuitBreaker.",
        group, left, call.MayHaveBeenProcessed, cause);

    /// <summary>Empty where the content did not stand in the way.</summary>
    public static string SentOnceOnly(CallContext? call) => call?.CannotBeSentAgain == true
        ? " It was not sent again, since its content can be read once only: give it as bytes, as a file, or as a stream that can seek."
        : "";

    public static HoopAITransportException NoAnswer(CallContext call, HttpRequestMessage request, Exception cause) => new(
        $"{call.Describe(request)} got no answer: {cause.Message} {Progress(call)}{SentOnceOnly(call)} {Fate(call, request)} Check that {request.RequestUri?.GetLeftPart(UriPartial.Authority)} can be reached.",
        call.MayHaveBeenProcessed, cause);

    private static string Progress(CallContext call) => call.Sent switch
    {
        0 => "it was never sent (it was waiting for a permit, a token or a circuit).",
        1 => "It was sent once.",
        _ => $"It was sent {call.Sent} times" + (call.LastFault is { } fault ? $" (before the last time: {fault})." : "."),
    };

    private static string Fate(CallContext call, HttpRequestMessage request) =>
        !call.MayHaveBeenProcessed ? "The platform has not processed it."
        : Resilience.Repetition.IsIdempotent(request.Method) ? "The platform may have processed it; it can be sent again safely."
        : "The platform may have processed it: look before you send it again.";
}
