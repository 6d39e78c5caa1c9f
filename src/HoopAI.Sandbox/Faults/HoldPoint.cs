namespace HoopAI.Sandbox;

/// <summary>Where a request is held.</summary>
public enum HoldPoint
{
    /// <summary>Before it is counted or processed. It is not processed at all if the client goes away meanwhile.</summary>
    BeforeProcessing,

    /// <summary>After it was processed: only the answer is held back.</summary>
    BeforeAnswer,
}
