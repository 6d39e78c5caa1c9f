namespace HoopAI.Testing.WireMock;

/// <summary>A body that comes in pieces.</summary>
/// <param name="NumberOfChunks">How many.</param>
/// <param name="TotalDuration">Over how long, in milliseconds.</param>
public sealed record Dribble(int NumberOfChunks, int TotalDuration);
