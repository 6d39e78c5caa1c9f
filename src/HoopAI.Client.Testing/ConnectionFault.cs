namespace HoopAI.Client.Testing;

/// <summary>What happens to a connection instead of an answer. Both engines can do each.</summary>
public enum ConnectionFault
{
    /// <summary>It is cut with a TCP reset.</summary>
    Reset,

    /// <summary>It is closed without a byte of an answer. .NET's socket layer sends a GET again by itself then, up to three times.</summary>
    Closed,

    /// <summary>Bytes come that are no HTTP.</summary>
    Garbage,
}
