namespace HoopAI.Benchmarks.Speed;

/// <summary>Everybody who is measured, over one transport.</summary>
internal sealed class ContestantField : IAsyncDisposable
{
    private readonly List<Contestant> _contestants = [];
    private readonly List<IAsyncDisposable> _services = [];

    private ContestantField(string transport) => Transport = transport;

    public string Transport { get; }

    public Contestant this[string name] => _contestants.Find(known => known.Name == name)
        ?? throw new ArgumentException($"There is no contestant \"{name}\"; there are: {string.Join(", ", _contestants.Select(known => known.Name))}.", nameof(name));

    public static async Task<ContestantField> CreateAsync(Uri platform, string transport, HttpMessageHandler handler)
    {
        var field = new ContestantField(transport);
        field._contestants.Add(Contestants.CreateHandWritten(platform, handler));
        field._contestants.Add(Contestants.CreateBare(platform, handler));
        field._contestants.Add(StockNSwagContestant.Create(platform, handler));
#if REFIT_PACKAGE
        field._contestants.Add(RefitContestant.Create(platform, handler));
#endif
        var (whole, services) = await Contestants.CreateWholeAsync(platform, handler);
        field._contestants.Add(whole);
        field._services.AddRange(services);
        return field;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var services in _services)
        {
            await services.DisposeAsync();
        }
    }
}
