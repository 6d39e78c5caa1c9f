namespace HoopAI.Sandbox;

/// <summary>The deliveries: which wait, which are under way, what became of them. Nobody waits for it but who asks to.</summary>
internal sealed class WebhookOutbox(TimeProvider clock, WebhookPost post, WebhookSettings start, int capacity) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly LinkedList<WebhookDelivery> _kept = new();
    private readonly Queue<WebhookDelivery> _ready = new();
    private readonly HashSet<Wake> _wakes = [];
    private readonly List<TaskCompletionSource> _settled = [];
    private readonly WebhookSettings _start = start.Checked();
    private CancellationTokenSource _current = new();
    private WebhookSettings? _changed;
    private long _last;
    private int _running;

    public WebhookSettings Settings
    {
        get => Volatile.Read(ref _changed) ?? _start;
        set => Volatile.Write(ref _changed, value.Checked());
    }

    public IReadOnlyList<WebhookDelivery> Deliveries
    {
        get
        {
            lock (_gate) return [.. _kept];
        }
    }

    /// <summary>Takes in a delivery; it is sent as often as <paramref name="delays"/> says, each time after its own delay.</summary>
    public void Add(WebhookDelivery delivery, IReadOnlyList<TimeSpan> delays)
    {
        lock (_gate)
        {
            delivery.Sequence = ++_last;
            _kept.AddLast(delivery);
            if (_kept.Count > capacity) _kept.RemoveFirst();
            foreach (var delay in delays) SendAfter(delivery, delay);
            Pump();
        }
    }

    public void SendAgain(WebhookDelivery delivery)
    {
        lock (_gate)
        {
            SendAfter(delivery, TimeSpan.Zero);
            Pump();
        }
    }

    /// <summary>Completes when nothing is under way or waits for its turn. What waits for the clock does not count.</summary>
    public Task WhenSettledAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (IsSettled) return Task.CompletedTask;
            var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _settled.Add(settled);
            return settled.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Forgets all deliveries, those under way included, and goes back to the settings at the start.</summary>
    public void Reset()
    {
        Settings = _start;
        CancellationTokenSource old;
        lock (_gate)
        {
            old = _current;
            _current = new CancellationTokenSource();
            _kept.Clear();
            _ready.Clear();
            foreach (var wake in _wakes) wake.Timer?.Dispose();
            _wakes.Clear();
        }

        old.Cancel();
        old.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        Reset();
        await WhenSettledAsync(CancellationToken.None);
        _current.Dispose();
        post.Dispose();
    }

    private bool IsSettled => _running == 0 && _ready.Count == 0;

    private void SendAfter(WebhookDelivery delivery, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            delivery.Plan(WebhookState.Sending, null);
            _ready.Enqueue(delivery);
            return;
        }

        delivery.Plan(WebhookState.Waiting, clock.GetUtcNow() + delay);
        var wake = new Wake(delivery);
        _wakes.Add(wake);
        wake.Timer = clock.CreateTimer(state => WakeUp((Wake)state!), wake, delay, Timeout.InfiniteTimeSpan);
    }

    private void WakeUp(Wake wake)
    {
        lock (_gate)
        {
            wake.Timer?.Dispose();
            if (!_wakes.Remove(wake)) return;
            SendAfter(wake.Delivery, TimeSpan.Zero);
            Pump();
        }
    }

    private void Pump()
    {
        while (_running < Settings.AtOnce && _ready.TryDequeue(out var delivery))
        {
            _running++;
            var stopping = _current.Token;
            _ = Task.Run(() => SendAsync(delivery, stopping), CancellationToken.None);
        }
    }

    private async Task SendAsync(WebhookDelivery delivery, CancellationToken stopping)
    {
        WebhookAttempt? attempt = null;
        try
        {
            attempt = await post.SendAsync(delivery, Settings, stopping);
        }
        catch (OperationCanceledException)
        {
            // Forgotten meanwhile: nobody will ask what came of it.
        }
        finally
        {
            Conclude(delivery, attempt, stopping);
        }
    }

    private void Conclude(WebhookDelivery delivery, WebhookAttempt? attempt, CancellationToken stopping)
    {
        List<TaskCompletionSource> settled = [];
        lock (_gate)
        {
            _running--;
            if (attempt is not null && !stopping.IsCancellationRequested) Decide(delivery, attempt);
            Pump();
            if (IsSettled)
            {
                settled.AddRange(_settled);
                _settled.Clear();
            }
        }

        foreach (var waiter in settled) waiter.SetResult();
    }

    private void Decide(WebhookDelivery delivery, WebhookAttempt attempt)
    {
        delivery.Add(attempt);
        var retries = Settings.Retries;
        if (delivery.State == WebhookState.Delivered) delivery.Plan(WebhookState.Delivered, null);
        else if (retries.Repeats(attempt, delivery.Repetitions))
        {
            delivery.Repetitions++;
            SendAfter(delivery, retries.Delay);
        }
        else delivery.Plan(WebhookState.Lost, null);
    }

    private sealed class Wake(WebhookDelivery delivery)
    {
        public WebhookDelivery Delivery { get; } = delivery;

        public ITimer? Timer { get; set; }
    }
}
