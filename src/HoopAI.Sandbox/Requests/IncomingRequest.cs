namespace HoopAI.Sandbox;

/// <summary>A request as it arrived, before anything is judged.</summary>
internal sealed record IncomingRequest(JournalEntry Entry, RouteMatch? Route, string? Authorization, string? Version, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>What befalls the answer, by the word of an interceptor; null for nothing.</summary>
    public Fault? Fault { get; set; }
}
