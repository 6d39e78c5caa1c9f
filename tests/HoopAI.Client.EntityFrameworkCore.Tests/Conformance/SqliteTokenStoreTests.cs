using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

public sealed class SqliteTokenStoreTests : TokenStoreConformance
{
    private readonly TestClock _clock = new();
    private readonly TempFolder _folder = new();
    private StoreProcess? _process;

    protected override async Task<ITokenStore> OpenAsync()
    {
        _process = await StoreProcess.StartAsync(_folder, _clock);
        return _process.Store;
    }

    protected override Task AdvanceAsync(TimeSpan by) => _clock.AdvanceAsync(by);

    protected override async Task CloseAsync()
    {
        await _process!.DisposeAsync();
        _folder.Dispose();
    }
}
