using System.Text.Json;

namespace HoopAI.Sandbox;

/// <summary>
/// The state of a sandbox at one moment: apps, locations, installations, codes, tokens, contacts, records, rate limits with what is spent of the day, and how webhooks are sent.
/// Not in it: the clock, faults, the journal, webhook deliveries and the keys that sign them.
/// </summary>
/// <remarks>It holds the tokens and secrets of the sandbox as they are. They open nothing else.</remarks>
public sealed class SandboxSnapshot
{
    internal SandboxSnapshot(SnapshotState state) => State = state;

    /// <summary>When it was taken, by the sandbox's clock.</summary>
    public DateTimeOffset TakenAt => State.TakenAt;

    internal SnapshotState State { get; }

    /// <summary>Reads what <see cref="ToJson"/> has written.</summary>
    /// <exception cref="ArgumentException">It is no snapshot, or one of a version that this sandbox does not know.</exception>
    public static SandboxSnapshot Parse(string json)
    {
        try
        {
            return Checked(JsonSerializer.Deserialize<SnapshotState>(json, ControlEndpoints.Json));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"It is no snapshot: {exception.Message}", nameof(json), exception);
        }
    }

    /// <summary>The snapshot as text, to be kept in a file.</summary>
    public string ToJson() => JsonSerializer.Serialize(State, ControlEndpoints.Json);

    internal static SandboxSnapshot Checked(SnapshotState? state) => state?.Version != SnapshotState.Current
        ? throw new ArgumentException($"It is no snapshot of version {SnapshotState.Current}: its version is {state?.Version ?? 0}. Take a new one from this sandbox.")
        : state.Issued.IsWhole ? new SandboxSnapshot(state) : throw new ArgumentException("It is no snapshot of version 1 as it was taken: a token that others refer to is missing.");
}
