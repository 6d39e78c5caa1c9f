using System.Net;

namespace HoopAI.Client.ContractTests.Answers;

/// <summary>Answers in place of the network, with what a test set last.</summary>
internal sealed class StaticAnswer : HttpMessageHandler
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Status { get; set; } = 200;

    public byte[] Body { get; set; } = [];

    /// <summary>The media type; null for none.</summary>
    public string? ContentType { get; set; } = "application/json";

    /// <summary>Whether it never answers.</summary>
    public bool IsSilent { get; init; }

    /// <summary>How many requests arrived.</summary>
    public int Requests { get; private set; }

    /// <summary>Ends when the first request has arrived.</summary>
    public Task Arrived => _arrived.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        _arrived.TrySetResult();
        if (IsSilent)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        var content = new ByteArrayContent(Body);
        content.Headers.ContentType = ContentType is null ? null : new(ContentType);
        return new HttpResponseMessage((HttpStatusCode)Status) { RequestMessage = request, Content = content };
    }
}
