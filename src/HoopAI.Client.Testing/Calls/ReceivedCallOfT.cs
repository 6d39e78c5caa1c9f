using HoopAI.Client.Testing.Calls;

namespace HoopAI.Client.Testing;

/// <summary>A request that arrived, with its body.</summary>
/// <typeparam name="TRequest">The type of the body.</typeparam>
public sealed class ReceivedCall<TRequest> : ReceivedCall
{
    internal ReceivedCall(ReceivedCall call)
        : base(call) => Request = call.Facts.HasBody ? WireJson.Read<TRequest>(call.Facts.Body) : default;

    /// <summary>The body; null when there was none.</summary>
    public TRequest? Request { get; }
}
