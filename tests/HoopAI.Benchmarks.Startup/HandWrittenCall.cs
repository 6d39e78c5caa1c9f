using HoopAI.Benchmarks.Speed.HandWritten;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Startup;

/// <summary>The same call by hand, with a typed client of the factory's and source-generated JSON.</summary>
internal static class HandWrittenCall
{
    public static Func<IServiceProvider, Task> Register(IServiceCollection services, Uri platform)
    {
        services.AddHttpClient("platform", http => http.BaseAddress = platform).AddTypedClient(http => new HandWrittenClient(http, FirstCall.Token));
        return CallAsync;
    }

    private static async Task CallAsync(IServiceProvider services) =>
        FirstCall.Check((await services.GetRequiredService<HandWrittenClient>().GetContactAsync(FirstCall.ContactId))?.Contact?.Id);
}
