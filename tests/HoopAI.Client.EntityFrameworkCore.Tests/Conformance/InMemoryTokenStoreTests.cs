using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Conformance;

public sealed class InMemoryTokenStoreTests : TokenStoreConformance
{
    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task<ITokenStore> OpenAsync() => Task.FromResult<ITokenStore>(new InMemoryTokenStore(Clock));
}
