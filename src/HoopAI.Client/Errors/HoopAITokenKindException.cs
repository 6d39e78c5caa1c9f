using HoopAI.Client.Runtime;

namespace HoopAI.Client;

/// <summary>The operation needs another kind of token than the caller has. Nothing was sent.</summary>
public sealed class HoopAITokenKindException : HoopAIException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="operation">The operation.</param>
    public HoopAITokenKindException(string message, ApiOperation operation)
        : base(message) =>
        Operation = operation;

    /// <summary>The operation that was called; its <see cref="ApiOperation.Security"/> lists the kinds that it takes.</summary>
    public ApiOperation Operation { get; }
}
