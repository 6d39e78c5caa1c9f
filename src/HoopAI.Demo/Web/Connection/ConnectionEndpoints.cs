using HoopAI.Client;
using HoopAI.Demo.Web.Shared;
using HoopAI.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Demo.Web.Connection;

/// <summary>How the tokens and limits stand; and the ways to disturb them.</summary>
internal static class ConnectionEndpoints
{
    public static void MapConnection(this IEndpointRouteBuilder location)
    {
        location.MapGet("/connection", ShowAsync);
        location.MapPost("/connection/expire", Expire);
        location.MapPost("/connection/uninstall", Uninstall);
        location.MapPost("/connection/disconnect", DisconnectAsync);
    }

    private static async Task<IResult> ShowAsync(string locationId, string? done, ConnectionReader connection, HoopAISandbox platform, CancellationToken cancellationToken) =>
        Page.Of<ConnectionPage>(await connection.ReadAsync(locationId, cancellationToken) with { Platform = platform.BaseAddress, Done = done });

    private static IResult Expire(string locationId, HoopAISandbox platform)
    {
        platform.ExpireAccessTokens(locationId);
        return To.Location(locationId, "connection", "expired");
    }

    /// <summary>What an admin does at the platform. The app is told by a webhook, and forgets the tokens then.</summary>
    private static IResult Uninstall(string locationId, HoopAISandbox platform)
    {
        platform.Uninstall(locationId);
        return To.Location(locationId, "connection", "uninstalled");
    }

    private static async Task<IResult> DisconnectAsync(string locationId, IHoopAIClient hoop, CancellationToken cancellationToken)
    {
        await hoop.Installations.RemoveAsync(HoopAIResource.Location(locationId), cancellationToken);
        return To.Start("disconnected");
    }
}
