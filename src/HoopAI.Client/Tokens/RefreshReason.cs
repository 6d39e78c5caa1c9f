namespace HoopAI.Client.Tokens;

/// <summary>Why a flight for a token takes off.</summary>
internal enum RefreshReason
{
    /// <summary>No token is known, or it has expired by our clock.</summary>
    Needed,

    /// <summary>The platform refused the known token with a curable 401.</summary>
    Refused,

    /// <summary>The app asked for it.</summary>
    Asked,
}
