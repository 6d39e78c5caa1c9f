namespace HoopAI.Chaos.Processes;

internal enum WorkerState
{
    /// <summary>Started ahead of the death that it will make up for; it has done nothing yet.</summary>
    Spare,
    Running,
    Stopped,

    /// <summary>By us.</summary>
    Killed,

    /// <summary>When it was asked to.</summary>
    Ended,

    /// <summary>By itself, or it would not end.</summary>
    Failed,
}
