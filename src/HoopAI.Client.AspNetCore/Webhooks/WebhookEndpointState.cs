using HoopAI.Client.AspNetCore.Signatures;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.AspNetCore.Webhooks;

/// <summary>An endpoint's options with the check that was made of them: replaced as a whole when the configuration changes.</summary>
internal sealed record WebhookEndpointState(WebhookEndpointOptions Options, SignatureCheck Check)
{
    public static WebhookEndpointState Create(IOptionsFactory<WebhookEndpointOptions> factory, string name, Action<WebhookEndpointOptions>? configure)
    {
        var options = factory.Create(name);
        configure?.Invoke(options);
        return new WebhookEndpointState(options, SignatureSetup.Create(options));
    }
}
