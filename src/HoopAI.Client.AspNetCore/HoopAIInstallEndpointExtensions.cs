using HoopAI.Client.AspNetCore;
using HoopAI.Client.AspNetCore.Install;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client;

/// <summary>The pages that lead an admin through an installation.</summary>
public static class HoopAIInstallEndpointExtensions
{
    private const string Category = "HoopAI.Client.Install";

    /// <summary>
    /// Maps the install flow: a link to <paramref name="pattern"/> leads to the authorization page; the browser comes back to <c>{pattern}/callback</c>, which is the
    /// redirect URI to enter in the app's settings. The code is exchanged, the tokens are saved, and a bulk install's locations are given theirs. Add
    /// <c>?returnUrl=/somewhere</c> to the link to go on there.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="configure">Sets the options; <see cref="InstallOptions.Scopes"/> at least.</param>
    /// <param name="pattern">The path of the start; without parameters.</param>
    /// <param name="clientName">The client's name; empty for the default one.</param>
    /// <returns>For both endpoints: require authorization here if only your own users may connect.</returns>
    /// <exception cref="InvalidOperationException">The client is not registered, Data Protection is missing, or an option is unusable.</exception>
    public static IEndpointConventionBuilder MapHoopAIInstall(
        this IEndpointRouteBuilder endpoints, Action<InstallOptions> configure, string pattern = "/hoopai/install", string clientName = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        ArgumentNullException.ThrowIfNull(clientName);
        var services = endpoints.ServiceProvider;
        var client = services.GetKeyedService<IHoopAIClient>(clientName)
            ?? throw new InvalidOperationException($"There is no HoopAI client{(clientName.Length == 0 ? "" : $" of the name '{clientName}'")}: call AddHoopAI first.");
        var protection = services.GetService<IDataProtectionProvider>()
            ?? throw new InvalidOperationException("The install flow protects its cookie with ASP.NET Core Data Protection: call builder.Services.AddDataProtection(), and persist its keys where several machines serve the app.");
        var time = services.GetRequiredService<TimeProvider>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        var options = new InstallOptions();
        configure(options);
        var returnUrls = Check(options, pattern);
        var start = "/" + pattern.Trim('/');
        var paths = new InstallPaths(start, options.CallbackPath ?? (start == "/" ? "/callback" : start + "/callback"));
        var companies = new CompanyInstall(client, options, services.GetService<IHostApplicationLifetime>(), time, logger);
        var flow = new InstallFlow(client, options, paths, new InstallCookie(protection, clientName, time), returnUrls, new UsedCodes(time), companies, time, logger);
        var group = endpoints.MapGroup("");
        group.MapGet(paths.Start, (RequestDelegate)flow.StartAsync).WithDisplayName("HoopAI install: start");
        group.MapGet(paths.Callback, (RequestDelegate)flow.CallbackAsync).WithDisplayName("HoopAI install: callback");
        return group;
    }

    private static ReturnUrls Check(InstallOptions options, string pattern)
    {
        Require(options.Scopes.Count > 0, "Scopes is empty: ask for one scope at least, as in options.Scopes.Add(Scopes.ContactsReadonly)");
        Require(!pattern.Contains('{', StringComparison.Ordinal), "the pattern may have no parameters");
        Require(options.CallbackPath is null || ReturnUrls.IsLocal(options.CallbackPath), "CallbackPath must be a path of this app, as in /oauth/callback");
        Require(options.RedirectUri is null || (Uri.TryCreate(options.RedirectUri, UriKind.Absolute, out var redirect) && redirect.Scheme is "https" or "http"),
            "RedirectUri must be absolute, as in https://example.com/hoopai/install/callback");
        Require(options.StateLifetime >= TimeSpan.FromMinutes(1) && options.StateLifetime <= TimeSpan.FromHours(1), "StateLifetime must lie between 1 minute and 1 hour");
        Require(options.SynchronizationWait >= TimeSpan.Zero && options.SynchronizationWait <= TimeSpan.FromMinutes(1), "SynchronizationWait must lie between 0 and 1 minute");
        var returnUrls = new ReturnUrls(options.ReturnOrigins);
        Require(options.ReturnUrl is null || returnUrls.Allows(options.ReturnUrl), "ReturnUrl must be a path of this app, or an address of ReturnOrigins");
        return returnUrls;

        static void Require(bool holds, string rule)
        {
            if (!holds)
            {
                throw new InvalidOperationException($"InstallOptions: {rule}.");
            }
        }
    }
}
