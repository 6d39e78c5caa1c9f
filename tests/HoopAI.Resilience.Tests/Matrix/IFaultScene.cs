using HoopAI.Client;
using HoopAI.Resilience.Tests.Support;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>One cell's platform: it makes the fault so many times, works afterwards, and counts.</summary>
internal interface IFaultScene : IAsyncDisposable
{
    FaultedClient Client { get; }

    HoopAICaller Caller { get; }

    /// <summary>What must not appear in any text.</summary>
    string Token { get; }

    /// <summary>Completes when the next faulted request has gone as far as it will by itself.</summary>
    Task ArrivedAsync();

    /// <summary>How many requests arrived, and of these were processed (null where nobody knows), once all have come to an end.</summary>
    Task<(int Arrived, int? Processed)> CountAsync();
}
