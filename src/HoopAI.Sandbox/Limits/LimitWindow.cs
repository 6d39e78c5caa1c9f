namespace HoopAI.Sandbox;

/// <summary>How the platform's interval is laid. Which one it uses is not documented.</summary>
public enum LimitWindow
{
    /// <summary>An interval begins with the first request after the last interval has ended; then the count starts anew.</summary>
    Fixed,

    /// <summary>At any instant, the requests of the interval that ends now are counted.</summary>
    Sliding,
}
