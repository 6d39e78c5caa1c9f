namespace HoopAI.Benchmarks.Faults;

/// <summary>The figures of <c>faults</c>.</summary>
internal sealed record FaultFigures
{
    public required OverrunFigures DeadlineOverrunMilliseconds { get; init; }

    public required int Calls { get; init; }

    public required LeftBehind Faulted { get; init; }

    /// <summary>The peer: as many calls of the same kinds that met no fault.</summary>
    public required LeftBehind WithoutFaults { get; init; }

    public required bool Passed { get; init; }

    public string ToText() => FormattableString.Invariant($"""
        Beyond the deadline: {DeadlineOverrunMilliseconds.Median} ms in the median, {DeadlineOverrunMilliseconds.P99} ms at the 99th percentile, {DeadlineOverrunMilliseconds.Longest} ms at most
        After {Calls} calls          faulted    without faults
        sockets more than before     {Faulted.SocketsLeft,7}    {WithoutFaults.SocketsLeft}
        managed MB more than before  {Faulted.MegabytesLeft,7}    {WithoutFaults.MegabytesLeft}
        buffers rented               {Faulted.BuffersRented,7}    {WithoutFaults.BuffersRented}
        of these not returned        {Faulted.BuffersNotReturned,7}    {WithoutFaults.BuffersNotReturned}
        calls that failed            {Faulted.Failed,7}    {WithoutFaults.Failed}
        {(Passed ? "passed" : "FAILED")}
        """);
}

/// <param name="Median">Half of the calls overran by less.</param>
/// <param name="P99">99 of 100 calls overran by less.</param>
/// <param name="Longest">No call overran by more.</param>
internal sealed record OverrunFigures(double Median, double P99, double Longest);

/// <param name="SocketsLeft">Sockets of this process (both ends are in it) after the calls, less those before.</param>
/// <param name="MegabytesLeft">Managed memory after a full collection, less that before.</param>
/// <param name="BuffersRented">Buffers of the shared pool that were rented, by both ends.</param>
/// <param name="BuffersNotReturned">Those of them that were not given back; the collector takes them, so they are no leak by themselves.</param>
/// <param name="Failed">Calls that ended with an exception.</param>
/// <param name="PostsProcessedTwice">By the sandbox's journal.</param>
internal sealed record LeftBehind(int SocketsLeft, double MegabytesLeft, long BuffersRented, long BuffersNotReturned, int Failed, int PostsProcessedTwice);
