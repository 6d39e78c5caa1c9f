using System.Net;
using HoopAI.Client.Runtime;
using HoopAI.Client.Telemetry;
using Polly;

namespace HoopAI.Client.Pipeline;

/// <summary>On a 401 that refreshing can cure: another token, and the request once more as it was. Once per call.</summary>
internal sealed class UnauthorizedCure(ClientServices services, AttemptSender attempts)
{
    /// <returns>The outcome as it was, or that of the request with another token; it throws nothing.</returns>
    public async ValueTask<Outcome<HttpResponseMessage>> ApplyAsync(
        Outcome<HttpResponseMessage> outcome, CallContext call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (outcome.Result is not { StatusCode: HttpStatusCode.Unauthorized } response || call.IsTokenReplaced || call.SentToken is not { } refused)
        {
            return outcome;
        }

        try
        {
            var error = await ErrorBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
            if (UnauthorizedAnswer.Classify(error.Messages) is UnauthorizedKind.Scope or UnauthorizedKind.AccessManagement)
            {
                return outcome;
            }

            if (!request.Content.IsReplayable())
            {
                call.CannotBeSentAgain = true;
                return outcome;
            }

            // Before anything else happens, so that nothing on the way can lead here twice.
            call.IsTokenReplaced = true;
            if (await call.Caller.ReplaceTokenAsync(refused, cancellationToken).ConfigureAwait(false) is null)
            {
                return outcome;
            }
        }
        catch (Exception fault)
        {
            response.Dispose();
            return Outcome.FromException<HttpResponseMessage>(fault);
        }

        services.Logger.ResendingWithNewToken(call.OperationName, call.Caller.Description);
        ClientTelemetry.TokenReplaced(call);
        response.Dispose();
        return await attempts.SendAsync(call, request, services.Time.GetTimestamp()).ConfigureAwait(false);
    }
}
