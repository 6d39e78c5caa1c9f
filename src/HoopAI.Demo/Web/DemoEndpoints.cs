using HoopAI.Demo.Web.Activity;
using HoopAI.Demo.Web.Connection;
using HoopAI.Demo.Web.Contacts;
using HoopAI.Demo.Web.Home;
using HoopAI.Demo.Web.Hosting;
using HoopAI.Demo.Web.Import;
using HoopAI.Demo.Web.Live;
using HoopAI.Demo.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Demo.Web;

/// <summary>All addresses of the app.</summary>
internal static class DemoEndpoints
{
    /// <summary>What an id of the platform may look like in a path.</summary>
    public const string Id = "regex(^[A-Za-z0-9_-]{{1,128}}$)";

    public static void MapDemo(this WebApplication app)
    {
        app.MapAssets();
        app.MapHome();
        var location = app.MapGroup($"/locations/{{locationId:{Id}}}").AddEndpointFilter<FormCheck>().AddEndpointFilter<FaultPages>();
        location.MapContacts();
        location.MapGet("/activity", async (string locationId, ActivityLog activity, CancellationToken cancellationToken) =>
            Page.Of<ActivityPage>(await activity.ReadAsync(locationId, 0, cancellationToken)));
        location.MapImport();
        location.MapConnection();
        location.MapLive();
        app.MapFallback(() => Page.Of(new Problem("There is no such page", "The address is wrong, or the page has moved."), StatusCodes.Status404NotFound));
    }
}
