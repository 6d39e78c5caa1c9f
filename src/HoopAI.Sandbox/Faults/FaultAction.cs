namespace HoopAI.Sandbox;

/// <summary>What a fault does.</summary>
public enum FaultAction
{
    /// <summary>Nothing but the delay.</summary>
    None,

    /// <summary>Answers with the fault's own status, content type and body.</summary>
    Answer,

    /// <summary>Cuts the connection with a TCP reset.</summary>
    ResetConnection,

    /// <summary>Closes the connection in order, without a single byte of an answer.</summary>
    CloseConnection,

    /// <summary>Sends bytes that are no HTTP, and closes the connection.</summary>
    Garbage,

    /// <summary>Sends the whole head and half of the body of the true answer, and cuts the connection.</summary>
    TruncateBody,

    /// <summary>Sends the body of the true answer in pieces, with pauses.</summary>
    SlowBody,

    /// <summary>Sends the true answer under a wrong content type.</summary>
    WrongContentType,
}
