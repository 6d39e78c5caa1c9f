using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

public sealed class SqliteTokenStoreTests : TokenStoreConformance
{
    private readonly TempFolder _folder = new();
    private SqliteProcess? _process;

    public override async Task DisposeAsync()
    {
        await _process!.DisposeAsync();
        _folder.Dispose();
    }

    protected override async Task<ITokenStore> OpenAsync()
    {
        _process = await SqliteProcess.StartAsync(_folder, Clock);
        return _process.Store;
    }
}
