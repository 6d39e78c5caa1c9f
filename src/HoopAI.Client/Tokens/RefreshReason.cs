namespace HoopAI.Client.Tokens;

/// <summary>Why a token is refreshed.</summary>
internal enum RefreshReason
{
    /// <summary>No token is known, or it has expired by our clock.</summary>
    Needed,

    /// <summary>The platform refused the known token with a curable 401.</summary>
    Refused,

    /// <summary>The app asked for it.</summary>
    Asked,

    /// <summary>In the background, before it expires.</summary>
    Ahead,

    /// <summary>Somebody has begun to refresh it, and nobody knows what became of that.</summary>
    Abandoned,
}
