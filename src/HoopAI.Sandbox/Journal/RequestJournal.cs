using System.Diagnostics;

namespace HoopAI.Sandbox;

/// <summary>Everything that arrived at the sandbox, in order: the judge of what a client did. Control requests are not in it.</summary>
public sealed class RequestJournal
{
    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();
    private readonly List<(Func<JournalEntry, bool> Wanted, TaskCompletionSource<JournalEntry> Found)> _waiters = [];
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly int _capacity;

    internal RequestJournal(int capacity) => _capacity = capacity;

    /// <summary>All entries that are kept, oldest first, as of now.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate) return [.. _entries];
        }
    }

    /// <summary>The number of the last request.</summary>
    public long LastSequence { get; private set; }

    /// <summary>The requests of one operation, oldest first.</summary>
    /// <param name="operation">Its id: <c>contacts.get-contact</c>.</param>
    public IReadOnlyList<JournalEntry> Of(string operation) => [.. Entries.Where(entry => entry.Operation == operation)];

    /// <summary>Waits for an entry that fits, in whatever state it is: the kept ones are looked at too.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> came first.</exception>
    public Task<JournalEntry> WaitForAsync(Func<JournalEntry, bool> wanted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        lock (_gate)
        {
            if (_entries.FirstOrDefault(wanted) is { } entry) return Task.FromResult(entry);
            var found = new TaskCompletionSource<JournalEntry>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((wanted, found));
            return found.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Forgets all entries; the numbers go on.</summary>
    public void Clear()
    {
        lock (_gate) _entries.Clear();
    }

    internal TimeSpan Now() => Stopwatch.GetElapsedTime(_started);

    /// <summary>Enters a request; the number is given and the entry made under one lock, so that order and numbers agree.</summary>
    internal JournalEntry Begin(Func<long, TimeSpan, JournalEntry> make)
    {
        lock (_gate)
        {
            var entry = make(++LastSequence, Now());
            if (_entries.Count == _capacity) _entries.Dequeue();
            _entries.Enqueue(entry);
            return entry;
        }
    }

    /// <summary>Tells those who wait that an entry has changed.</summary>
    internal void Changed(JournalEntry entry)
    {
        lock (_gate)
        {
            for (var i = _waiters.Count - 1; i >= 0; i--)
            {
                if (!_waiters[i].Wanted(entry)) continue;
                _waiters[i].Found.TrySetResult(entry);
                _waiters.RemoveAt(i);
            }
        }
    }
}
