using System.Net;
using HoopAI.Client.Runtime;
using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Pipeline;

/// <summary>On a 401 that refreshing can cure: another token, and the request once more as it was. Once per call.</summary>
internal sealed class UnauthorizedHandler(ClientServices services) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var call = CallContext.Of(request);
        if (response.StatusCode != HttpStatusCode.Unauthorized || call.IsTokenReplaced || call.SentToken is not { } refused)
        {
            return response;
        }

        var error = await ErrorBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        if (UnauthorizedAnswer.Classify(error.Messages) is UnauthorizedKind.Scope or UnauthorizedKind.AccessManagement)
        {
            return response;
        }

        if (!request.Content.IsReplayable())
        {
            call.CannotBeSentAgain = true;
            return response;
        }

        // Before anything else happens, so that nothing on the way can lead here twice.
        call.IsTokenReplaced = true;
        try
        {
            if (await call.Caller.ReplaceTokenAsync(refused, cancellationToken).ConfigureAwait(false) is null)
            {
                return response;
            }
        }
        catch
        {
            response.Dispose();
            throw;
        }

        services.Logger.ResendingWithNewToken(call.OperationName, call.Caller.Description);
        ClientTelemetry.TokenReplaced(call);
        response.Dispose();
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
