using HoopAI.Resilience.Tests.Support;
using HoopAI.Sandbox;
using HoopAI.Testing.WireMock;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>A fault of the matrix: how the sandbox, WireMock or the sockets make it, and how long the client then waits.</summary>
internal sealed record FaultKind(string Name)
{
    /// <summary>How the sandbox makes it; null where it cannot.</summary>
    public Fault? Sandbox { get; init; }

    /// <summary>How WireMock makes it; null where it cannot.</summary>
    public StubResponse? WireMock { get; init; }

    /// <summary>How the sockets make it, that many times; null for an ordinary connection.</summary>
    public Func<int, SocketsHttpHandler>? Sockets { get; init; }

    /// <summary>Whether the answer never comes to an end, so that only a timeout ends the attempt.</summary>
    public bool Hangs { get; init; }

    /// <summary>The wait that the fault asks for; null for the client's own, which doubles.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>How long the client waits after that many repetitions, without jitter: half of its base delay, doubled.</summary>
    public TimeSpan WaitAfter(int repetitions) => Wait ?? TimeSpan.FromMilliseconds(250 * Math.Pow(2, repetitions));

    public override string ToString() => Name;
}
