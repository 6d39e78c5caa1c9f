using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>A client's builder without the client.</summary>
internal sealed class TestBuilder(string name = "") : IHoopAIBuilder
{
    public IServiceCollection Services { get; } = new ServiceCollection();

    public string Name => name;
}
