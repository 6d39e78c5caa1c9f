namespace HoopAI.Client;

/// <summary>Randomness, so that many callers do not do the same thing at the same moment. Tests bring their own.</summary>
internal interface IJitter
{
    /// <summary>At least 0 and below 1.</summary>
    double Next();
}
