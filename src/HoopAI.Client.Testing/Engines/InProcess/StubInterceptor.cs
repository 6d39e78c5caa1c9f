using System.Collections.Concurrent;
using HoopAI.Client.Testing.Calls;
using HoopAI.Client.Testing.Stubs;
using HoopAI.Sandbox;

namespace HoopAI.Client.Testing.Engines.InProcess;

/// <summary>Answers in the sandbox's place what a test has stubbed.</summary>
internal sealed class StubInterceptor(bool isStrict) : IRequestInterceptor
{
    // What the client sends of itself.
    private static readonly HashSet<string> OfTheClient = ["oauth.get-access-token", "oauth.get-location-access-token", "oauth.get-installed-location"];

    private readonly ConcurrentDictionary<string, bool> _unexpected = new(StringComparer.Ordinal);

    public StubTable Stubs { get; } = new();

    /// <summary>Whether the request with this trace id found no stub; told once.</summary>
    public bool TakeUnexpected(string traceId) => _unexpected.TryRemove(traceId, out _);

    public Interception? Intercept(SandboxRequest request)
    {
        var call = new CallFacts(request.Operation.Id, request.Path, request.Query.Pairs, request.Body);
        try
        {
            if (Stubs.Take(call) is { } stub)
            {
                return new Interception(AnswerOf(stub.Answer)) { Fault = FaultOf(stub.Answer) };
            }
        }
        catch (ConditionException broken)
        {
            return new Interception(AnswerOf(PlatformAnswers.Error(UnexpectedCalls.Status, broken.Message)));
        }

        if (!isStrict || OfTheClient.Contains(request.Operation.Id))
        {
            return null;
        }

        _unexpected.TryAdd(request.TraceId, true);
        var message = $"No stub of this test is for {HoopAITestPlatform.MethodOf(request.Operation.Id)}. Stubbed: {string.Join("; ", Stubs.Stubs)}.";
        return new Interception(AnswerOf(PlatformAnswers.Error(UnexpectedCalls.Status, message)));
    }

    private static SandboxAnswer AnswerOf(StubAnswer answer)
    {
        var made = SandboxAnswer.Bytes(answer.Status, answer.ContentType, answer.Body);
        foreach (var (name, value) in answer.Headers)
        {
            made.With(name, value);
        }

        return made;
    }

    private static Fault? FaultOf(StubAnswer answer) => answer is { Fault: null, Delay.Ticks: 0 } ? null : new Fault
    {
        Name = $"stub: {answer}",
        Delay = answer.Delay,
        Action = answer.Fault switch
        {
            ConnectionFault.Reset => FaultAction.ResetConnection,
            ConnectionFault.Closed => FaultAction.CloseConnection,
            ConnectionFault.Garbage => FaultAction.Garbage,
            _ => FaultAction.None,
        },
    };
}
