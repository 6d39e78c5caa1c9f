using System.Net;
using HoopAI.Sandbox;

namespace HoopAI.Client.AspNetCore.Tests.Install;

/// <summary>A browser: it keeps cookies, and stops at every redirect so that a test sees it.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    public Task<HttpResponseMessage> GetAsync(Uri uri) => _http.GetAsync(uri).Within();

    /// <summary>From the app's link through the authorization page, to where the platform sends the browser.</summary>
    public async Task<Uri> GoAsync(WebApp app, HoopAISandbox platform, string start = "/hoopai/install", string pick = SandboxSeed.LocationId)
    {
        using var answer = await GetAsync(new Uri(app.Address, start));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await platform.PickAsync(answer.Headers.Location!, pick).Within();
    }

    public void Dispose() => _http.Dispose();
}
