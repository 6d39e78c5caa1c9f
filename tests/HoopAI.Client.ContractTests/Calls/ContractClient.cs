using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.ContractTests.Calls;

/// <summary>A client as an app registers it. It repeats nothing and waits for nothing: one call is one request.</summary>
internal sealed class ContractClient : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly IHoopAIClient _hoop;

    /// <param name="address">The platform.</param>
    /// <param name="handler">What answers instead of the network; null for the network.</param>
    public ContractClient(Uri address, HttpMessageHandler? handler = null)
    {
        var services = new ServiceCollection();
        var builder = services.AddHoopAI(options =>
        {
            options.UsesOAuth = false;
            options.BaseAddress = address;
            options.RateLimits.Enabled = false;
            options.Retries.Attempts = 1;
        });
        if (handler is not null)
        {
            builder.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => handler));
        }

        _provider = services.BuildServiceProvider();
        _hoop = _provider.GetRequiredService<IHoopAIClient>();
    }

    /// <summary>Somebody who may call the operation, with a token that tells the call from all others.</summary>
    public HoopAICaller CallerFor(ContractOperation operation, string token)
    {
        var isForCompanies = operation.Security.Count > 0 && operation.Security.All(scheme => scheme.StartsWith("Agency", StringComparison.Ordinal));
        return _hoop.ForToken(new Secret(token), isForCompanies ? HoopAIResource.Company("5DP4iH6HLkQsiKESj6rh") : HoopAIResource.Location("ve9EPM428h8vShlRW1KT"));
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
