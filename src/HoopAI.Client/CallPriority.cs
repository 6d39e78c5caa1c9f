namespace HoopAI.Client;

/// <summary>Who goes first where calls wait for a permit.</summary>
public enum CallPriority
{
    /// <summary>Somebody is waiting for the answer: the default.</summary>
    Interactive = 0,

    /// <summary>Work in bulk, which lets interactive calls pass.</summary>
    Batch = 1,
}
