using HoopAI.Client;
using HoopAI.Demo.Web.Connection;
using HoopAI.Demo.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Demo.Web.Import;

/// <summary>Start, watch and cancel an import.</summary>
internal static class ImportEndpoints
{
    public static void MapImport(this IEndpointRouteBuilder location)
    {
        location.MapGet("/import", ShowAsync);
        location.MapPost("/import/start", (string locationId, Imports imports) => To.Location(locationId, "import", imports.Start(locationId) ? "started" : null));
        location.MapPost("/import/cancel", async (string locationId, Imports imports) => To.Location(locationId, "import", await imports.CancelAsync(locationId) ? "cancelled" : null));
    }

    private static async Task<IResult> ShowAsync(string locationId, string? done, Imports imports, ConnectionReader connection, DemoOptions options, CancellationToken cancellationToken)
    {
        var now = await connection.ReadAsync(locationId, cancellationToken);
        return now.IsConnected
            ? Page.Of<ImportPage>(new ImportPageView(await imports.ViewAsync(locationId, cancellationToken), now.Limits, options.ImportSize, done))
            : throw new HoopAIAuthorizationException($"This app is not connected to location {locationId}. Connect it first.", AuthorizationFailure.NotInstalled, null);
    }
}
