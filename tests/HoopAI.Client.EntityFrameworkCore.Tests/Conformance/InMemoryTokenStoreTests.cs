using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

public sealed class InMemoryTokenStoreTests : TokenStoreConformance
{
    private readonly TestClock _clock = new();

    protected override Task<ITokenStore> OpenAsync() => Task.FromResult<ITokenStore>(new InMemoryTokenStore(_clock));

    protected override Task AdvanceAsync(TimeSpan by) => _clock.AdvanceAsync(by);
}
