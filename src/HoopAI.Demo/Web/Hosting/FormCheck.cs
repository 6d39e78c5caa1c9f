using HoopAI.Demo.Web.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Demo.Web.Hosting;

/// <summary>Lets a form through only if this app made it for this browser.</summary>
internal sealed class FormCheck(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Page.Of(new Problem("This form is too old", "Nothing was done. Go back, load the page again, and send the form once more."), StatusCodes.Status400BadRequest);
}
