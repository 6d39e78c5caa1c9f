#if REFIT_PACKAGE
using System.Text.Json;
using HoopAI.Client.Runtime;
using Refit;

namespace HoopAI.Client.RefitSupport;

/// <summary>Turns what Refit reports into the exceptions that the generated classes throw.</summary>
internal static class RefitErrors
{
    /// <summary>Gives the exception for an answer of the platform that is not a success.</summary>
    /// <param name="response">The answer. It is disposed of here: Refit leaves it to the exception, and ours keeps a copy of what it needs.</param>
    /// <returns>The exception; <see langword="null"/> for any 2xx.</returns>
    public static async ValueTask<Exception?> FromResponseAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
        {
            return null;
        }

        using (response)
        {
            return await ApiErrors.CreateAsync(OperationOf(response), response, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Gives the exception for a success whose body cannot be read.</summary>
    /// <param name="response">The answer, its body buffered by Refit.</param>
    /// <param name="exception">What went wrong.</param>
    /// <returns>For a body that is not the documented JSON, the exception of the generated classes; otherwise the cause itself.</returns>
    public static async ValueTask<Exception?> FromUnreadableBodyAsync(HttpResponseMessage response, Exception exception)
    {
        if (exception is not JsonException)
        {
            return exception;
        }

        var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        return ApiErrors.CreateUnreadable(OperationOf(response), response, ApiBody.GetPrefix(body), exception);
    }

    // A request of Refit's own names only its method; module, scopes and token kinds are not known here.
    private static ApiOperation OperationOf(HttpResponseMessage response)
    {
        if (response.RequestMessage is ApiRequest { Operation: var known })
        {
            return known;
        }

        var request = response.RequestMessage ?? new HttpRequestMessage();
        var name = Option(HttpRequestMessageOptions.MethodName);
        return new ApiOperation("", name, name, request.Method, Option(HttpRequestMessageOptions.RelativePathTemplate), null, [], []);

        string Option(string key) => request.Options.TryGetValue(new HttpRequestOptionsKey<string>(key), out var value) ? value : "";
    }
}
#endif
