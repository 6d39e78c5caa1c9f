namespace HoopAI.Sandbox;

/// <summary>A request as it arrived, before anything is judged.</summary>
internal sealed record IncomingRequest(JournalEntry Entry, RouteMatch? Route, string? Authorization, string? Version, string? ContentType, ReadOnlyMemory<byte> Body);
