using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

/// <summary>The same promises when every call comes from another container over the one file.</summary>
public sealed class SharedSqliteTokenStoreTests : TokenStoreConformance
{
    private readonly TempFolder _folder = new();
    private SqliteProcess[] _processes = [];

    public override async Task DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        _folder.Dispose();
    }

    protected override async Task<ITokenStore> OpenAsync()
    {
        var first = await SqliteProcess.StartAsync(_folder, Clock);
        _processes = [first, .. await Gate.AllAtOnceAsync(2, async _ => await SqliteProcess.StartAsync(_folder, Clock))];
        return new RoundRobinStore([.. _processes.Select(process => process.Store)]);
    }
}
