using HoopAI.Client;
using HoopAI.Demo.Web.Shared;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Demo.Web.Hosting;

/// <summary>Turns what a call can throw into a page that says what to do. The client's messages hold no token.</summary>
internal sealed class FaultPages : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (HoopAIAuthorizationException refusal)
        {
            return Page.Of(Explain(refusal), StatusCodes.Status403Forbidden);
        }
        catch (HoopAINotFoundException missing)
        {
            return Page.Of(new Problem("There is no such record", "It may have been deleted at the platform meanwhile.") { Detail = missing.Message }, StatusCodes.Status404NotFound);
        }
        catch (HoopAIException fault)
        {
            return Page.Of(new Problem("The platform did not do it", "Try again in a moment.") { Detail = fault.Message }, StatusCodes.Status502BadGateway);
        }
    }

    private static Problem Explain(HoopAIAuthorizationException refusal) => refusal.Failure switch
    {
        AuthorizationFailure.NotInstalled => new Problem("Not connected", "This app has no tokens for the location: it was never connected, or it was disconnected. An admin can connect it.")
        {
            OffersConnecting = true,
        },
        AuthorizationFailure.NeedsReauthorization or AuthorizationFailure.NoRefreshToken => new Problem("Connect again", "The platform does not accept this app's tokens for the location any more. An admin can connect it again; nothing else is lost.")
        {
            Detail = refusal.Message, OffersConnecting = true,
        },
        _ => new Problem("The connection does not work", "The tokens could not be used. Try again in a moment; if that does not help, connect again.")
        {
            Detail = refusal.Message, OffersConnecting = true,
        },
    };
}
