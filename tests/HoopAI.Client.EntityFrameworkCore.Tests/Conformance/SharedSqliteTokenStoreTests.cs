using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

/// <summary>The same promises when every call comes from another container over the one file.</summary>
public sealed class SharedSqliteTokenStoreTests : TokenStoreConformance
{
    private readonly TestClock _clock = new();
    private readonly TempFolder _folder = new();
    private StoreProcess[] _processes = [];

    protected override async Task<ITokenStore> OpenAsync()
    {
        var first = await StoreProcess.StartAsync(_folder, _clock);
        _processes = [first, .. await Gate.AllAtOnceAsync(2, async _ => await StoreProcess.StartAsync(_folder, _clock))];
        return new RoundRobinStore([.. _processes.Select(process => process.Store)]);
    }

    protected override Task AdvanceAsync(TimeSpan by) => _clock.AdvanceAsync(by);

    protected override async Task CloseAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        _folder.Dispose();
    }
}
