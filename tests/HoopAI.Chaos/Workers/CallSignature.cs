namespace HoopAI.Chaos.Workers;

/// <summary>Signs every request with the worker, and a call's requests with the call, so that the platform's journal tells who did what.</summary>
internal sealed class CallSignature(int worker) : DelegatingHandler
{
    public const string WorkerHeader = "X-Chaos-Worker";
    public const string CallHeader = "X-Chaos-Call";

    // A token request is nobody's call: the client sends it on no caller's context.
    private static readonly AsyncLocal<string?> Current = new();

    public static string? Call
    {
        set => Current.Value = value;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove(WorkerHeader);
        request.Headers.Remove(CallHeader);
        request.Headers.Add(WorkerHeader, $"{worker}");
        if (Current.Value is { } call)
        {
            request.Headers.Add(CallHeader, call);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
