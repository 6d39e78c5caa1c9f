namespace HoopAI.Sandbox;

/// <summary>What has become of a request.</summary>
public enum JournalOutcome
{
    /// <summary>It has arrived and is not answered yet; it may be held.</summary>
    Pending,

    /// <summary>An answer was written whole.</summary>
    Answered,

    /// <summary>The connection was cut: by a fault, or because the client went away.</summary>
    Dropped,
}
