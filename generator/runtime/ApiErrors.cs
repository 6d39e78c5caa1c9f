using System;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Turns refusals and unreadable answers into exceptions.</summary>
internal static class ApiErrors
{
    private const int MaximumBody = 64 * 1024;

    public static async Task<Exception> CreateAsync(ApiOperation operation, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ReadPrefixAsync(response, cancellationToken).ConfigureAwait(false);
        return new ApiException($"{operation.Method} {operation.Path} ({operation.Name}) was answered with {(int)response.StatusCode} {response.ReasonPhrase}: {Shorten(body)}", operation, response.StatusCode, body);
    }

    public static Exception CreateUnreadable(ApiOperation operation, HttpResponseMessage response, string bodyPrefix, Exception? cause) =>
        new ApiException($"{operation.Method} {operation.Path} ({operation.Name}) succeeded, but its answer cannot be read as the document describes it: {Shorten(bodyPrefix)}", operation, response.StatusCode, bodyPrefix, cause);

    private static async Task<string> ReadPrefixAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var buffer = new char[MaximumBody];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken).ConfigureAwait(false);
        return new string(buffer, 0, length);
    }

    private static string Shorten(string body) => body.Length <= 500 ? body : body[..500] + "…";
}
