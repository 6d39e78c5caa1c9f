using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.Demo.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Demo.Web.Home;

/// <summary>The start page, and the way through the authorization page.</summary>
internal static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", ShowAsync).AddEndpointFilter<Hosting.FaultPages>();
        app.MapHoopAIInstall(
            install =>
            {
                install.Scopes.Add(Scopes.ContactsReadonly);
                install.Scopes.Add(Scopes.ContactsWrite);
                install.Scopes.Add(Scopes.OAuthReadonly);
                install.Scopes.Add(Scopes.OAuthWrite);
                install.OnInstalled = (result, _) => Task.FromResult<IResult?>(Next(result.Installation.Key));
            },
            "/connect");
    }

    private static IResult Next(InstallationKey key) =>
        key.Kind == ResourceKind.Location ? To.Location(key.ResourceId, "contacts", "connected") : To.Start("connected");

    private static async Task<IResult> ShowAsync(string? done, IHoopAIClient hoop, CancellationToken cancellationToken)
    {
        var connections = new List<Installation>();
        await foreach (var installation in hoop.Installations.ListAsync(cancellationToken))
        {
            connections.Add(installation);
        }

        connections.Sort((one, other) => string.CompareOrdinal(one.Key.ToString(), other.Key.ToString()));
        return Page.Of<HomePage>(new HomeView(connections, done));
    }
}
