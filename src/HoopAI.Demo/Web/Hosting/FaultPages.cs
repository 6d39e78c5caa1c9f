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
            return Page.Problem(StatusCodes.Status403Forbidden, "Connect again", refusal.Message, offersConnecting: true);
        }
        catch (HoopAINotFoundException missing)
        {
            return Page.Problem(StatusCodes.Status404NotFound, "There is no such record", missing.Message);
        }
        catch (HoopAIException fault)
        {
            return Page.Problem(StatusCodes.Status502BadGateway, "The platform did not do it", fault.Message);
        }
    }
}
