using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.Tests.DependencyInjection;

public sealed class OptionsValidationTests
{
    public static TheoryData<string, Action<HoopAIOptions>> Faults => new()
    {
        { "HoopAIOptions.ClientId is '' and must have 1 to 128 characters: take it from the app's settings", options => options.ClientId = "" },
        { "HoopAIOptions.ClientSecret is required: take it from the app's settings", options => options.ClientSecret = null },
        { "HoopAIOptions.BaseAddress is 'http://example.com/' and must be an absolute https address", options => options.BaseAddress = new Uri("http://example.com") },
        { "HoopAIOptions.BaseAddress must be an absolute https address", options => options.BaseAddress = null! },
        { "HoopAIOptions.AuthorizationPage is 'https://example.com/page?…' and must have no user, query or fragment", options => options.AuthorizationPage = new Uri("https://example.com/page?a=b") },
        { "HoopAIOptions.Retries.Attempts is '0' and must lie between 1 and 10", options => options.Retries.Attempts = 0 },
        { "HoopAIOptions.Retries.AttemptTimeout is '00:03:00' and must not be above Retries.Deadline, which is 00:01:40", options => options.Retries.AttemptTimeout = TimeSpan.FromMinutes(3) },
        { "HoopAIOptions.TokenRefresh.RequestTimeout is '00:00:08' and must be below TokenRefresh.LeaseDuration, which is 00:00:08", options => options.TokenRefresh.RequestTimeout = TimeSpan.FromSeconds(8) },
        { "HoopAIOptions.TokenRefresh.LeaseDuration is '00:01:00' and must lie between 00:00:01 and 00:00:25", options => options.TokenRefresh.LeaseDuration = TimeSpan.FromMinutes(1) },
        { "HoopAIOptions.RateLimits.Max is '0' and must lie between 1 and 100000", options => options.RateLimits.Max = 0 },
        { "HoopAIOptions.CircuitBreaker must not be null", options => options.CircuitBreaker = null! },
        { "HoopAIOptions.CircuitBreaker.FailureRatio is '0' and must lie between 0.01 and 1", options => (options.CircuitBreaker.Enabled, options.CircuitBreaker.FailureRatio) = (true, 0) },
        { "HoopAIOptions.CircuitBreaker.SamplingDuration is '00:00:50' and must be at least twice Retries.AttemptTimeout, which is 00:00:30", options => (options.CircuitBreaker.Enabled, options.CircuitBreaker.SamplingDuration) = (true, TimeSpan.FromSeconds(50)) },
        { "HoopAIOptions.Retries must not be null", options => options.Retries = null! },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Names_the_option_the_value_and_the_way_out(string message, Action<HoopAIOptions> spoil)
    {
        var services = new ServiceCollection();
        services.AddHoopAI(options =>
        {
            options.ClientId = "app1";
            options.ClientSecret = new Secret("s");
            spoil(options);
        }).AddInMemoryTokenStore();
        using var provider = services.BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_a_token_store()
    {
        var services = new ServiceCollection();
        services.AddHoopAI(options => (options.ClientId, options.ClientSecret) = ("app1", new Secret("s")));
        using var provider = services.BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IHoopAIClient>());

        Assert.Contains("(token store) is required", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_nothing_where_only_private_integrations_are_used()
    {
        var services = new ServiceCollection();
        services.AddHoopAI(options => options.UsesOAuth = false);
        using var provider = services.BuildServiceProvider();
        var hoop = provider.GetRequiredService<IHoopAIClient>();

        Assert.Null(hoop.ForPrivateIntegration(new Secret("pit")).Resource);
        Assert.Contains("UsesOAuth", Assert.Throws<InvalidOperationException>(() => hoop.ForLocation("loc1")).Message, StringComparison.Ordinal);
        Assert.Contains("UsesOAuth", Assert.Throws<InvalidOperationException>(() => hoop.Installations.ListAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_client_whose_options_are_wrong()
    {
        var services = new ServiceCollection();
        services.AddHoopAI("crm", options => options.ClientSecret = new Secret("s")).AddInMemoryTokenStore();
        using var provider = services.BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IHoopAIClientFactory>().Get("crm"));

        Assert.Contains("HoopAIOptions.ClientId of the client 'crm'", fault.Message, StringComparison.Ordinal);
    }
}
