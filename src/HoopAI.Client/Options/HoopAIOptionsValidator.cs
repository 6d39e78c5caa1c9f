using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.Options;

/// <summary>Every rule names the option, its value and the way out. All broken rules are reported at once.</summary>
internal sealed class HoopAIOptionsValidator(string name, IServiceProviderIsService? services) : IValidateOptions<HoopAIOptions>
{
    public ValidateOptionsResult Validate(string? optionsName, HoopAIOptions options)
    {
        if (optionsName != name)
        {
            return ValidateOptionsResult.Skip;
        }

        var rules = new OptionRules(name);
        App(rules, options);
        rules.Check(options.Events is not null, "Events", null, "must not be null", "leave it as it is");
        Addresses(rules, options);
        Retries(rules, options.Retries);
        CircuitBreaker(rules, options.CircuitBreaker, options.Retries);
        Refresh(rules, options.TokenRefresh);
        RateLimits(rules, options.RateLimits);
        return rules.Result();
    }

    private void App(OptionRules rules, HoopAIOptions options)
    {
        if (!options.UsesOAuth)
        {
            return;
        }

        const string way = "take it from the app's settings in the marketplace, or set UsesOAuth = false where only private integration tokens are used";
        rules.Check(
            !string.IsNullOrWhiteSpace(options.ClientId) && options.ClientId.Length <= InstallationKey.MaxIdLength,
            "ClientId", options.ClientId, $"must have 1 to {InstallationKey.MaxIdLength} characters", way);
        rules.Check(options.ClientSecret is not null, "ClientSecret", null, "is required", way);
        var keyed = services as IServiceProviderIsKeyedService;
        rules.Check(
            services is null || services.IsService(typeof(ITokenStore)) || keyed?.IsKeyedService(typeof(ITokenStore), name) == true,
            "(token store)", null, "is required: tokens must be saved before they are used",
            "register one on what AddHoopAI returns (AddSqliteStore(path) of HoopAI.Client.EntityFrameworkCore, or AddInMemoryTokenStore() for a trial), or set UsesOAuth = false");
    }

    private static void Addresses(OptionRules rules, HoopAIOptions options)
    {
        foreach (var (option, value) in new[] { ("BaseAddress", options.BaseAddress), ("AuthorizationPage", options.AuthorizationPage) })
        {
            rules.Check(
                value is { IsAbsoluteUri: true } && (value.Scheme == Uri.UriSchemeHttps || (value.Scheme == Uri.UriSchemeHttp && value.IsLoopback)),
                option, value, "must be an absolute https address (http on this machine only)", "write it with its scheme, as in https://services.leadconnectorhq.com");
            rules.Check(
                value is not { IsAbsoluteUri: true } || (value.Query.Length == 0 && value.Fragment.Length == 0 && value.UserInfo.Length == 0),
                option, value is { IsAbsoluteUri: true } ? value.GetLeftPart(UriPartial.Path) + "?…" : value,
                "must have no user, query or fragment", "remove everything from the ? on");
        }
    }

    private static void Retries(OptionRules rules, RetryOptions? retries)
    {
        if (!rules.Check(retries is not null, "Retries", null, "must not be null", "leave it as it is"))
        {
            return;
        }

        rules.Range("Retries.Attempts", retries!.Attempts, 1, 10);
        rules.Range("Retries.AttemptTimeout", retries.AttemptTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        rules.Range("Retries.Deadline", retries.Deadline, TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1));
        rules.Range("Retries.BaseDelay", retries.BaseDelay, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        rules.NotAbove("Retries.AttemptTimeout", retries.AttemptTimeout, "Retries.Deadline", retries.Deadline);
    }

    private static void CircuitBreaker(OptionRules rules, CircuitBreakerOptions? circuits, RetryOptions? retries)
    {
        if (!rules.Check(circuits is not null, "CircuitBreaker", null, "must not be null", "leave it as it is") || !circuits!.Enabled)
        {
            return;
        }

        rules.Range("CircuitBreaker.FailureRatio", circuits.FailureRatio, 0.01, 1);
        rules.Range("CircuitBreaker.MinimumThroughput", circuits.MinimumThroughput, 2, 100_000);
        rules.Range("CircuitBreaker.SamplingDuration", circuits.SamplingDuration, TimeSpan.FromMilliseconds(500), TimeSpan.FromHours(1));
        rules.Range("CircuitBreaker.BreakDuration", circuits.BreakDuration, TimeSpan.FromMilliseconds(500), TimeSpan.FromHours(1));
        rules.Check(
            retries is null || circuits.SamplingDuration >= 2 * retries.AttemptTimeout, "CircuitBreaker.SamplingDuration", circuits.SamplingDuration,
            $"must be at least twice Retries.AttemptTimeout, which is {retries?.AttemptTimeout}", "lengthen the first, or shorten the second");
    }

    private static void Refresh(OptionRules rules, TokenRefreshOptions? refresh)
    {
        if (!rules.Check(refresh is not null, "TokenRefresh", null, "must not be null", "leave it as it is"))
        {
            return;
        }

        rules.Range("TokenRefresh.LeaseDuration", refresh!.LeaseDuration, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(25));
        rules.Range("TokenRefresh.RequestTimeout", refresh.RequestTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(25));
        rules.Range("TokenRefresh.GiveUpAfter", refresh.GiveUpAfter, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        rules.Range("TokenRefresh.RejectedTokenPause", refresh.RejectedTokenPause, TimeSpan.FromSeconds(10), TimeSpan.FromDays(1));
        rules.Check(
            refresh.RequestTimeout < refresh.LeaseDuration, "TokenRefresh.RequestTimeout", refresh.RequestTimeout,
            $"must be below TokenRefresh.LeaseDuration, which is {refresh.LeaseDuration}", "shorten the first, or lengthen the second");
        rules.NotAbove("TokenRefresh.RequestTimeout", refresh.RequestTimeout, "TokenRefresh.GiveUpAfter", refresh.GiveUpAfter);
        rules.Range("TokenRefresh.Ahead", refresh.Ahead, TimeSpan.Zero, TimeSpan.FromHours(20));
        rules.Range("TokenRefresh.Jitter", refresh.Jitter, TimeSpan.Zero, TimeSpan.FromHours(20));
        rules.Range("TokenRefresh.RequestsPerMinute", refresh.RequestsPerMinute, 1, 1_000_000);
        rules.Range("TokenRefresh.Concurrency", refresh.Concurrency, 1, 256);
        if (refresh.SweepInterval != Timeout.InfiniteTimeSpan)
        {
            rules.Range("TokenRefresh.SweepInterval", refresh.SweepInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10));
        }
    }

    private static void RateLimits(OptionRules rules, RateLimitOptions? limits)
    {
        if (!rules.Check(limits is not null, "RateLimits", null, "must not be null", "leave it as it is"))
        {
            return;
        }

        rules.Range("RateLimits.Max", limits!.Max, 1, 100_000);
        rules.Range("RateLimits.Interval", limits.Interval, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        rules.Range("RateLimits.DailyLimit", limits.DailyLimit, 1, int.MaxValue);
        rules.Range("RateLimits.DailyReserve", limits.DailyReserve, 0, 1);
        rules.Range("RateLimits.QueueLimit", limits.QueueLimit, 0, 10_000_000);
    }
}
