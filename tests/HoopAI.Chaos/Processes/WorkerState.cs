namespace HoopAI.Chaos.Processes;

internal enum WorkerState
{
    /// <summary>Started ahead of the death that it will make up for; it has done nothing yet.</summary>
    Spare,
    Running,

    /// <summary>Stopped for the moment in which it is decided what becomes of it.</summary>
    Frozen,

    /// <summary>Stopped for longer: it is made up for.</summary>
    Stopped,

    /// <summary>By us.</summary>
    Killed,

    /// <summary>When it was asked to.</summary>
    Ended,

    /// <summary>By itself, or it would not end.</summary>
    Failed,
}
