using HoopAI.Client.Testing.Stubs;

namespace HoopAI.Client.Testing;

/// <summary>The calls of an operation with a typed body.</summary>
/// <typeparam name="TRequest">The type of the body.</typeparam>
/// <typeparam name="TAnswer">The type of the answer.</typeparam>
public sealed class OperationStub<TRequest, TAnswer> : OperationStubBase<OperationStub<TRequest, TAnswer>, TAnswer>
{
    internal OperationStub(HoopAITestPlatform platform, string operation, AnswerForm form, params PathValue[] path)
        : base(platform, operation, form, path)
    {
    }

    /// <summary>
    /// Only calls whose body fulfils this. For stubs it works in process only, since a WireMock cannot run C#: there, <see cref="WithBody"/> does. For asking
    /// what arrived it works on both.
    /// </summary>
    /// <param name="condition">Looks at the body; must be quick and safe for concurrent use.</param>
    public OperationStub<TRequest, TAnswer> Where(Func<TRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Narrow(Request with { Conditions = [.. Request.Conditions, body => WireJson.Read<TRequest>(body) is { } request && condition(request)] });
    }

    /// <summary>Only calls whose body is like this one: every member that is set here is equal there; what is not set here does not matter. Works on both engines.</summary>
    /// <param name="like">What the body must be like. Lists may go on where this one's end.</param>
    public OperationStub<TRequest, TAnswer> WithBody(TRequest like)
    {
        ArgumentNullException.ThrowIfNull(like);
        return Narrow(Request with { Bodies = [.. Request.Bodies, WireJson.ToElement(like)] });
    }

    /// <inheritdoc cref="OperationStubBase{TSelf, TAnswer}.ReceivedCalls"/>
    public new IReadOnlyList<ReceivedCall<TRequest>> ReceivedCalls() => [.. base.ReceivedCalls().Select(call => new ReceivedCall<TRequest>(call))];
}
