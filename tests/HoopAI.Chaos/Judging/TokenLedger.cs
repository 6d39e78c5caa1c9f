using System.Globalization;
using HoopAI.Chaos.Directing;
using HoopAI.Chaos.Workers;
using HoopAI.Sandbox;

namespace HoopAI.Chaos.Judging;

/// <summary>Accounts for every request to the token endpoint.</summary>
/// <remarks>
/// <code>
/// a token request                      is accounted for when
/// -----------------------------------  ----------------------------------------------------------------------------------------
/// rotates a pair                       the pair was due (RefreshOrder.DueAfter) or had expired: so rotations = expiries and due refreshes
/// sends a spent refresh token again    the request before it with that token was cut by a kill of its worker (a crash), or its worker was
///                                      stopped meanwhile, or so long ago that its lease ran out (at least a request's timeout); or its own
///                                      worker has just gone on after a stop, before which it was about to send (its lease ran out meanwhile)
/// is refused, or came to nothing       its worker was stopped or killed around it
/// </code>
/// </remarks>
internal sealed class TokenLedger
{
    private readonly ChaosOptions _options;
    private readonly ILookup<int, Disturbance> _byWorker;
    private readonly IReadOnlyDictionary<string, DateTimeOffset> _firstDue;
    private readonly Dictionary<string, JournalEntry> _issuedBy = [];
    private readonly Dictionary<string, JournalEntry> _lastWith = [];
    private readonly List<Violation> _violations = [];

    public TokenLedger(ChaosOptions options, IEnumerable<JournalEntry> journal, IEnumerable<Disturbance> disturbances, IReadOnlyDictionary<string, DateTimeOffset> firstDue)
    {
        (_options, _firstDue) = (options, firstDue);
        _byWorker = disturbances.ToLookup(one => one.Worker);
        foreach (var request in journal.Where(entry => entry.Operation == FaultTarget.TokenEndpoint.Operation))
        {
            Enter(request);
        }
    }

    public int Requests { get; private set; }

    /// <summary>Of a pair that was due and had not expired.</summary>
    public int RotationsAhead { get; private set; }

    /// <summary>Of a pair that had expired.</summary>
    public int RotationsAfterExpiry { get; private set; }

    public int UnexplainedRotations { get; private set; }

    public int Rotations => RotationsAhead + RotationsAfterExpiry + UnexplainedRotations;

    public int RepeatedAfterCrash { get; private set; }

    public int RepeatedAfterStop { get; private set; }

    public int RepeatedBySleeper { get; private set; }

    public int RepeatedAfterTimeout { get; private set; }

    /// <summary>Refused, or never processed, around a kill or a stop of its worker.</summary>
    public int Fruitless { get; private set; }

    public int Unaccounted => _violations.Count;

    public IReadOnlyList<Violation> Violations => _violations;

    private void Enter(JournalEntry request)
    {
        Requests++;
        var spent = request.Grant?.Spent ?? SpentBy(request);
        var former = _lastWith.GetValueOrDefault(spent);
        if (request.Grant is { IsReplay: false } rotation)
        {
            EnterRotation(request, spent);
            _issuedBy[rotation.Issued] = request;
        }
        else if (request.Grant is not null)
        {
            EnterRepetition(request, former!);
        }
        else if (IsDisturbed(request, DateTimeOffset.MaxValue, DisturbanceKind.Stop) || IsDisturbed(request, DateTimeOffset.MaxValue, DisturbanceKind.Kill))
        {
            Fruitless++;
        }
        else
        {
            _violations.Add(new Violation("a token request was refused, or came to nothing, and its worker was never disturbed", Known(former, request)));
        }

        if (request.Grant is not null)
        {
            _lastWith[spent] = request;
        }
    }

    private void EnterRotation(JournalEntry request, string spent)
    {
        var issuer = _issuedBy.GetValueOrDefault(spent);
        var age = request.ArrivedAt - (issuer?.ArrivedAt ?? DateTimeOffset.MinValue);
        if (issuer is null ? request.ArrivedAt >= _firstDue[request.ResourceId!] - _options.Refresh.RequestTimeout : age >= _options.Refresh.DueAfter)
        {
            _ = issuer is not null && age >= _options.Refresh.TokenLife ? RotationsAfterExpiry++ : RotationsAhead++;
            return;
        }

        UnexplainedRotations++;
        _violations.Add(new Violation($"a pair was replaced {age.TotalSeconds:0.0} s after it was issued: it was not due", Known(issuer, request)));
    }

    private void EnterRepetition(JournalEntry request, JournalEntry former)
    {
        if (IsDisturbed(former, request.ArrivedAt, DisturbanceKind.Kill))
        {
            RepeatedAfterCrash++;
        }
        else if (IsDisturbed(former, request.ArrivedAt, DisturbanceKind.Stop))
        {
            RepeatedAfterStop++;
        }
        else if (IsDisturbed(request, request.ArrivedAt, DisturbanceKind.Stop))
        {
            RepeatedBySleeper++;
        }
        else if (request.ArrivedAt - former.ArrivedAt >= _options.Refresh.RequestTimeout)
        {
            RepeatedAfterTimeout++;
        }
        else
        {
            _violations.Add(new Violation("a refresh token was sent again, and nothing had happened to the one who sent it before", Known(former, request)));
        }
    }

    /// <summary>Whether the request's worker was killed or stopped between that request (or, for a stop, in the time before it) and a later moment.</summary>
    private bool IsDisturbed(JournalEntry request, DateTimeOffset before, DisturbanceKind kind) =>
        request.Headers.TryGetValue(CallSignature.WorkerHeader, out var worker)
        && _byWorker[int.Parse(worker, CultureInfo.InvariantCulture)].Any(one =>
            one.Kind == kind && one.At <= before && one.At + (one.Pause ?? TimeSpan.Zero) + _options.Refresh.RequestTimeout >= request.ArrivedAt);

    private static IEnumerable<JournalEntry> Known(JournalEntry? former, JournalEntry request) => former is null ? [request] : [former, request];

    private static string SpentBy(JournalEntry request) => request.Body?.Split("refresh_token=").Last().Split('&')[0] ?? "";
}
