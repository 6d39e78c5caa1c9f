using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace HoopAI.Client.Runtime;

/// <summary>Carries the calls of the generated API classes. Any 2xx status is a success; every other one throws.</summary>
public abstract class ApiTransport
{
    /// <summary>Sends a request and reads the JSON answer.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="relativeUrl">The path and query, percent-encoded, beginning with a slash.</param>
    /// <param name="content">The body; null for none. It is not disposed of.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer. For an empty body: a model with nothing set, an empty list, or an element of the kind <see cref="JsonValueKind.Undefined"/>.</returns>
    public abstract Task<T> SendAsync<T, TCodec>(ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken)
        where TCodec : struct, IJsonCodec<T>;

    /// <summary>Sends a request whose answer is a file.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="relativeUrl">The path and query, percent-encoded, beginning with a slash.</param>
    /// <param name="content">The body; null for none. It is not disposed of.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer as it arrives; dispose of it to free the connection.</returns>
    public abstract Task<Stream> SendForStreamAsync(ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken);

    /// <summary>Sends a request whose answer is plain text.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="relativeUrl">The path and query, percent-encoded, beginning with a slash.</param>
    /// <param name="content">The body; null for none. It is not disposed of.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The text; empty for an empty body.</returns>
    public abstract Task<string> SendForTextAsync(ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken);
}
