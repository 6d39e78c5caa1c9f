using HoopAI.Client.Options;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.Webhooks;

internal sealed class WebhookOptionsValidator(string name) : IValidateOptions<WebhookOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    public ValidateOptionsResult Validate(string? optionsName, WebhookOptions options)
    {
        if (optionsName != name)
        {
            return ValidateOptionsResult.Skip;
        }

        var rules = new OptionRules(name, nameof(WebhookOptions));
        rules.Range("Retention", options.Retention, TimeSpan.FromHours(1), TimeSpan.FromDays(366));
        rules.Range("Tolerance", options.Tolerance, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        if (options.MaxAge is { } age)
        {
            rules.Range("MaxAge", age, TimeSpan.FromSeconds(1), TimeSpan.FromDays(366));
            rules.NotAbove("MaxAge", age, "Retention", options.Retention);
        }

        rules.Range("Concurrency", options.Concurrency, 1, 256);
        rules.Range("HandlerTimeout", options.HandlerTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        rules.Range("Attempts", options.Attempts, 1, 100);
        rules.Range("RetryDelay", options.RetryDelay, Shortest, TimeSpan.FromHours(1));
        rules.Range("MaxRetryDelay", options.MaxRetryDelay, Shortest, TimeSpan.FromDays(1));
        rules.NotAbove("RetryDelay", options.RetryDelay, "MaxRetryDelay", options.MaxRetryDelay);
        rules.Range("PollInterval", options.PollInterval, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1));
        return rules.Result();
    }
}
