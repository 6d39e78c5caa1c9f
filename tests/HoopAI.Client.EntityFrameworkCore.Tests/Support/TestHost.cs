using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>A host with the store alone.</summary>
internal static class TestHost
{
    public static IHost Build(Action<IHoopAIBuilder> configure)
    {
        var builder = new TestBuilder();
        configure(builder);
        return new HostBuilder()
            .ConfigureServices(services =>
            {
                foreach (var service in builder.Services)
                {
                    services.Add(service);
                }
            })
            .Build();
    }
}
