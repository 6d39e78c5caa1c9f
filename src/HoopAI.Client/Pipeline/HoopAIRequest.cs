using HoopAI.Client.Runtime;

namespace HoopAI.Client.Pipeline;

/// <summary>A request that knows its call. Its text shows no header: one of them is the token.</summary>
internal sealed class HoopAIRequest(ApiOperation operation, Uri uri, CallContext call) : ApiRequest(operation, uri)
{
    public CallContext Call { get; } = call;

    public override string ToString() => Operation.ToString();
}
