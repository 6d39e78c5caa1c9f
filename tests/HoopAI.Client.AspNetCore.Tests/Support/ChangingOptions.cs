using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace HoopAI.Client.AspNetCore.Tests.Support;

/// <summary>A configuration that says that it has changed.</summary>
internal sealed class ChangingOptions : IOptionsChangeTokenSource<WebhookEndpointOptions>
{
    private CancellationTokenSource _changed = new();

    public string Name => "";

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

    public void Change() => Interlocked.Exchange(ref _changed, new CancellationTokenSource()).Cancel();
}
