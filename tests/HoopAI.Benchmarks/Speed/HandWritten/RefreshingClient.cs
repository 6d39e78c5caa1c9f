using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace HoopAI.Benchmarks.Speed.HandWritten;

/// <summary>
/// Frozen: a call that buys another token when its own is refused, and is sent again, as a good engineer writes it. Callers at once buy one token;
/// it is kept in memory only.
/// </summary>
internal sealed class RefreshingClient(HttpClient http, string clientId, string clientSecret, string accessToken, string refreshToken) : IDisposable
{
    private readonly SemaphoreSlim _refreshing = new(1);
    private AuthenticationHeaderValue _authorization = new("Bearer", accessToken);
    private string _refreshToken = refreshToken;

    public async Task<GotContact?> GetContactAsync(string id, CancellationToken cancellationToken = default)
    {
        var url = $"contacts/{Uri.EscapeDataString(id)}";
        var authorization = _authorization;
        using var response = await SendAsync(url, authorization, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return await ReadAsync(response, cancellationToken);
        }

        await RefreshAsync(authorization, cancellationToken);
        using var second = await SendAsync(url, _authorization, cancellationToken);
        return await ReadAsync(second, cancellationToken);
    }

    public void Dispose() => _refreshing.Dispose();

    private async Task RefreshAsync(AuthenticationHeaderValue refused, CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            if (_authorization != refused)
            {
                return;
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, "oauth/token")
            {
                Content = new FormUrlEncodedContent(
                [
                    new("client_id", clientId), new("client_secret", clientSecret), new("grant_type", "refresh_token"), new("refresh_token", _refreshToken), new("user_type", "Location"),
                ]),
            };
            request.Headers.Add("Accept", "application/json");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            response.EnsureSuccessStatusCode();
            var bought = await response.Content.ReadFromJsonAsync(BoughtTokensJson.Default.BoughtTokens, cancellationToken);
            _refreshToken = bought!.RefreshToken ?? _refreshToken;
            _authorization = new AuthenticationHeaderValue("Bearer", bought.AccessToken);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private Task<HttpResponseMessage> SendAsync(string url, AuthenticationHeaderValue authorization, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = authorization;
        request.Headers.Add("Version", "2021-07-28");
        request.Headers.Add("Accept", "application/json");
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static Task<GotContact?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        response.EnsureSuccessStatusCode();
        return response.Content.ReadFromJsonAsync(HandWrittenJson.Default.GotContact, cancellationToken);
    }
}
