namespace HoopAI.Sandbox;

/// <summary>What using a refresh token gave: a new pair, or again the one that it gave before, whose access token has been living since then.</summary>
internal sealed record TokenRotation(TokenPair Spent, TokenPair Issued, bool IsReplay, TimeSpan LeftToLive);
