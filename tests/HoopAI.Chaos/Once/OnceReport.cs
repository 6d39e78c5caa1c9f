using HoopAI.Chaos.Judging;

namespace HoopAI.Chaos.Once;

/// <param name="Passed">One token request, and every call succeeded.</param>
/// <param name="Store">The shared store.</param>
/// <param name="Processes">Among which the calls were divided.</param>
/// <param name="Calls">All begun at one word.</param>
/// <param name="Succeeded">As the journal says.</param>
/// <param name="Refused">Requests that the platform answered with 401, since their token had expired.</param>
/// <param name="TokenRequests">In the journal.</param>
/// <param name="Seconds">From the word to the last answer.</param>
/// <param name="Complaints">What clients said of calls that failed.</param>
internal sealed record OnceReport(
    bool Passed, string Store, int Processes, int Calls, int Succeeded, int Refused, int TokenRequests, double Seconds, IReadOnlyList<string> Complaints)
{
    public string ToText() =>
        $"{Calls} calls at once on one expired token from {Processes} processes on {Store}: {TokenRequests} token request(s), {Succeeded} calls succeeded, {Refused} were refused first; {Seconds} s. {(Passed ? "Passed." : "FAILED.")}"
        + string.Concat(Complaints.Select(line => $"\n  - {line}"));
}
