namespace HoopAI.Sandbox;

/// <summary>What a token request was given. Names tokens by their ids, as the rest of the journal does.</summary>
/// <param name="Spent">The refresh token that was sent (<c>refresh-7</c>); null for an authorization code.</param>
/// <param name="Issued">The refresh token of the pair that it got (<c>refresh-9</c>).</param>
/// <param name="IsReplay">True when that pair had been handed out before, for the same refresh token: nothing was rotated.</param>
public sealed record TokenGrant(string? Spent, string Issued, bool IsReplay);
