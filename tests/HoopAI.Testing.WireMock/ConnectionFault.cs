namespace HoopAI.Testing.WireMock;

/// <summary>What WireMock does to a connection.</summary>
public enum ConnectionFault
{
    /// <summary>Closes it without an answer.</summary>
    EmptyResponse,

    /// <summary>A good status line, then garbage, then the end.</summary>
    MalformedResponseChunk,

    /// <summary>Garbage, then the end.</summary>
    RandomDataThenClose,

    /// <summary>A TCP reset.</summary>
    ConnectionResetByPeer,
}
