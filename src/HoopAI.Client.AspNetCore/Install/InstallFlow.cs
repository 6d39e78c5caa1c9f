using System.Security.Cryptography;
using System.Text;
using HoopAI.Client.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.AspNetCore.Install;

/// <summary>Leads an admin to the authorization page and back.</summary>
internal sealed class InstallFlow(
    IHoopAIClient client, InstallOptions options, InstallPaths paths, InstallCookie cookie, ReturnUrls returnUrls, UsedCodes codes, CompanyInstall companies, TimeProvider time, ILogger logger)
{
    private const int NonceLength = 32;
    private const int LongestCode = 4096;

    public Task StartAsync(HttpContext http)
    {
        InstallPages.SetHeaders(http.Response);
        string? returnUrl = http.Request.Query["returnUrl"];
        if (!string.IsNullOrEmpty(returnUrl) && !returnUrls.Allows(returnUrl))
        {
            return RefuseAsync(http, InstallRefusal.ReturnUrl);
        }

        var redirectUri = options.RedirectUri ?? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{paths.Callback}";
        var state = new InstallState(
            WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(NonceLength)), time.GetUtcNow() + options.StateLifetime, redirectUri, string.IsNullOrEmpty(returnUrl) ? null : returnUrl);
        cookie.Write(http, state, CookiePath(http), options.StateLifetime);
        var page = client.Authorization.CreatePageUrl(new AuthorizationPageRequest
        {
            RedirectUri = redirectUri,
            Scopes = [.. options.Scopes],
            LogsInInSameTab = options.LogsInInSameTab,
            VersionId = options.VersionId,
            State = state.Nonce,
        });
        http.Response.StatusCode = StatusCodes.Status302Found;
        http.Response.Headers.Location = page.AbsoluteUri;
        return Task.CompletedTask;
    }

    public async Task CallbackAsync(HttpContext http)
    {
        InstallPages.SetHeaders(http.Response);
        var state = cookie.Take(http, CookiePath(http));
        if (Check(http.Request.Query, state) is { } refusal)
        {
            await RefuseAsync(http, refusal);
            return;
        }

        try
        {
            var code = http.Request.Query["code"].ToString();
            var installation = await client.Authorization.ExchangeCodeAsync(code, state!.RedirectUri, cancellationToken: CancellationToken.None);
            InstallLog.Installed(logger, installation.Key);
            await AnswerAsync(http, await companies.RunAsync(installation, state.ReturnUrl, http.RequestAborted));
        }
        catch (TokenStoreException fault)
        {
            await RefuseAsync(http, InstallRefusal.NotSaved, fault);
        }
        catch (HoopAIException fault)
        {
            await RefuseAsync(http, InstallRefusal.OfExchange(fault), fault);
        }
    }

    private InstallRefusal? Check(IQueryCollection query, InstallState? state)
    {
        if (query["error"].ToString() is { Length: > 0 } error)
        {
            return InstallRefusal.OfPage(error);
        }

        if (query["code"] is not [{ Length: > 0 and <= LongestCode } code])
        {
            return InstallRefusal.NoCode;
        }

        if (state is null)
        {
            return InstallRefusal.NoCookie;
        }

        if (query["state"].ToString() is not { Length: > 0 } nonce)
        {
            if (!options.AcceptsMissingState)
            {
                return InstallRefusal.NoState;
            }
        }
        else if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(nonce), Encoding.UTF8.GetBytes(state.Nonce)))
        {
            return InstallRefusal.WrongState;
        }

        return codes.TryUse(code) ? null : InstallRefusal.Repeated;
    }

    private async Task AnswerAsync(HttpContext http, InstallResult result)
    {
        if (options.OnInstalled is { } handler && await handler(result, http) is { } answer)
        {
            // The app's own page brings what it needs.
            http.Response.Headers.Remove("Content-Security-Policy");
            await answer.ExecuteAsync(http);
        }
        else if ((result.ReturnUrl ?? options.ReturnUrl) is { } url)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = ReturnUrls.IsLocal(url) ? $"{http.Request.PathBase}{url}" : url;
        }
        else
        {
            await InstallPages.WriteAsync(http, result);
        }
    }

    private Task RefuseAsync(HttpContext http, InstallRefusal refusal, Exception? fault = null)
    {
        InstallLog.Refused(logger, refusal.Reason, refusal.Title, fault);
        return InstallPages.WriteAsync(http, refusal, $"{http.Request.PathBase}{paths.Start}");
    }

    private string CookiePath(HttpContext http) => $"{http.Request.PathBase}{paths.Callback}";
}
