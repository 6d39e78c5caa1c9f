namespace HoopAI.Demo.Web.Import;

/// <summary>How an import stands. Kept by number.</summary>
public enum ImportState
{
    /// <summary>There was none yet.</summary>
    None = 0,

    /// <summary>It is under way.</summary>
    Running = 1,

    /// <summary>All contacts were created.</summary>
    Done = 2,

    /// <summary>Somebody has cancelled it.</summary>
    Cancelled = 3,

    /// <summary>The demo ended meanwhile.</summary>
    Interrupted = 4,

    /// <summary>The platform, or the way to it, has failed.</summary>
    Failed = 5,
}
