namespace HoopAI.Sandbox;

/// <summary>What an answer over the limit says about when to try again. The platform documents nothing.</summary>
public enum RetryAfterStyle
{
    /// <summary>No header.</summary>
    None,

    /// <summary>Whole seconds, rounded up.</summary>
    Seconds,

    /// <summary>A date.</summary>
    Date,
}
