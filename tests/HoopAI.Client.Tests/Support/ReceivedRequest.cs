namespace HoopAI.Client.Tests.Support;

/// <summary>What arrived at the platform, as it arrived.</summary>
internal sealed record ReceivedRequest(string Method, string PathAndQuery, string? Token, string? Version, string Body, bool HasContent)
{
    public bool IsTokenRequest => PathAndQuery == "/oauth/token";

    public static async Task<ReceivedRequest> FromAsync(HttpRequestMessage request) => new(
        request.Method.Method,
        request.RequestUri!.PathAndQuery,
        request.Headers.Authorization?.Parameter,
        request.Headers.TryGetValues("Version", out var version) ? version.Single() : null,
        request.Content is null ? "" : await request.Content.ReadAsStringAsync(),
        request.Content is not null);
}
