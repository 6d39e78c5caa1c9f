using System.Globalization;

namespace HoopAI.Client.Testing.Stubs;

/// <summary>What a stub answers, or does instead.</summary>
internal sealed record StubAnswer(int Status, string? ContentType, byte[] Body)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public TimeSpan Delay { get; init; }

    public ConnectionFault? Fault { get; init; }

    /// <summary>Nothing: the connection breaks.</summary>
    public static StubAnswer Broken(ConnectionFault fault) => new(200, null, []) { Fault = fault };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Fault is { } fault ? $"connection: {fault}" : Status)}{(Delay > TimeSpan.Zero ? $" after {Delay.TotalSeconds:0.###} s" : "")}");
}
