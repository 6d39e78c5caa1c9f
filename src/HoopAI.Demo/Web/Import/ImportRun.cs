using HoopAI.Client;
using HoopAI.Client.Contacts;

namespace HoopAI.Demo.Web.Import;

/// <summary>One import: creates made-up contacts in bulk, at the pace that the platform allows.</summary>
internal sealed class ImportRun(string locationId, int total, IHoopAIClient hoop, TimeProvider time)
{
    /// <summary>How many calls are under way at once. The pace is the client's, not this number's.</summary>
    private const int AtOnce = 8;

    private static readonly string[] FirstNames = ["Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Radia", "Tim", "Frances", "Ken"];
    private static readonly string[] LastNames = ["Lovelace", "Hopper", "Turing", "Dijkstra", "Liskov", "Knuth", "Perlman", "Berners-Lee", "Allen", "Thompson", "Hamilton"];

    private readonly CancellationTokenSource _stop = new();
    private readonly long _started = time.GetTimestamp();
    private TimeSpan? _took;
    private int _created;
    private int _refused;
    private volatile ImportState _state = ImportState.Running;
    private volatile string? _problem;

    public ImportView View => new()
    {
        LocationId = locationId,
        State = _state,
        Total = total,
        Created = Volatile.Read(ref _created),
        Refused = Volatile.Read(ref _refused),
        Elapsed = _took ?? time.GetElapsedTime(_started),
        Problem = _problem,
    };

    /// <summary>Why it ends, where it is told to.</summary>
    public ImportState StopReason { private get; set; } = ImportState.Cancelled;

    public void Stop() => _stop.Cancel();

    /// <summary>Runs to its end, whatever that is. Throws nothing that a call can throw.</summary>
    public async Task RunAsync(Func<ImportView, Task> save)
    {
        // Batch: whoever clicks meanwhile goes first. What is under way when it is cancelled may be created all the same, and is not counted.
        var contacts = hoop.ForLocation(locationId).With(new CallOptions { Priority = CallPriority.Batch, Deadline = TimeSpan.FromMinutes(10), OnRetry = CountAsync }).Contacts;
        var mark = Guid.NewGuid().ToString("N")[..6];
        try
        {
            await Parallel.ForEachAsync(Enumerable.Range(1, total), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = _stop.Token }, async (number, cancellationToken) =>
            {
                await contacts.CreateContactAsync(MakeUp(number, mark), cancellationToken);
                if (Interlocked.Increment(ref _created) % 10 == 0)
                {
                    await save(View);
                }
            });
            _state = ImportState.Done;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _state = StopReason;
        }
        catch (HoopAIException fault)
        {
            (_problem, _state) = (fault.Message, ImportState.Failed);
        }

        _took = time.GetElapsedTime(_started);
        await save(View);
    }

    private ValueTask CountAsync(RetryArguments retry, CancellationToken cancellationToken)
    {
        if (retry.Status == System.Net.HttpStatusCode.TooManyRequests)
        {
            Interlocked.Increment(ref _refused);
        }

        return ValueTask.CompletedTask;
    }

    private CreateContactRequest MakeUp(int number, string mark)
    {
        var (first, last) = (FirstNames[number % FirstNames.Length], LastNames[number % LastNames.Length]);
        return new CreateContactRequest
        {
            LocationId = locationId,
            FirstName = first,
            LastName = last,
            Email = $"{first}.{last}.{mark}-{number}@example.com".ToLowerInvariant(),
            Tags = ["imported"],
            Source = "Contact Desk",
        };
    }
}
