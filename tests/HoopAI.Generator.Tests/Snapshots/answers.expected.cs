//// Apis/IThingsApi.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net.Http;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Acme.Things.Runtime;
using global::Refit;

/// <summary>The operations of Things.</summary>
public interface IThingsApi
{
    /// <summary>GET /file.</summary>
    /// <remarks>
    /// <c>GET /file</c>.
    /// The document asks for no token.
    /// </remarks>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer as it arrives; dispose it when it is read.</returns>
    [Get("/file")]
    Task<Stream> GetFileAsync(CancellationToken cancellationToken = default);

    /// <summary>GET /text.</summary>
    /// <remarks>
    /// <c>GET /text</c>.
    /// The document asks for no token.
    /// </remarks>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Get("/text")]
    Task<string> GetTextAsync(CancellationToken cancellationToken = default);

    /// <summary>DELETE /none.</summary>
    /// <remarks>
    /// <c>DELETE /none</c>.
    /// The document asks for no token.
    /// </remarks>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Delete("/none")]
    Task<JsonElement> DeleteAllAsync(CancellationToken cancellationToken = default);

    /// <summary>GET /any.</summary>
    /// <remarks>
    /// <c>GET /any</c>.
    /// The document asks for no token.
    /// </remarks>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Get("/any")]
    Task<JsonElement> GetAnyAsync(CancellationToken cancellationToken = default);

    /// <summary>GET /list.</summary>
    /// <remarks>
    /// <c>GET /list</c>.
    /// The document asks for no token.
    /// </remarks>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Get("/list")]
    Task<IList<string>> GetListAsync(CancellationToken cancellationToken = default);
}

//// Apis/ThingsApi.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Net.Http;
using global::System.Text.Json;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Acme.Things.Runtime;

/// <summary>Sends the operations of Things over HTTP, without reflection.</summary>
public sealed partial class ThingsApi : IThingsApi
{
    private readonly ApiTransport _transport;

    /// <summary>Sends over a transport that adds what a call needs.</summary>
    /// <param name="transport">Where the requests go.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transport"/> is null.</exception>
    public ThingsApi(ApiTransport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
    }

    /// <summary>Sends over a client that already knows the base address and adds the token.</summary>
    /// <param name="client">Its <see cref="HttpClient.BaseAddress"/> must be set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public ThingsApi(HttpClient client)
        : this(new HttpClientTransport(client))
    {
    }

    /// <inheritdoc/>
    public Task<Stream> GetFileAsync(CancellationToken cancellationToken = default)
    {
        return _transport.SendForStreamAsync(Operations.GetFile, "/file", null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string> GetTextAsync(CancellationToken cancellationToken = default)
    {
        return _transport.SendForTextAsync(Operations.GetText, "/text", null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JsonElement> DeleteAllAsync(CancellationToken cancellationToken = default)
    {
        return _transport.SendAsync<JsonElement, JsonAny>(Operations.DeleteAll, "/none", null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<JsonElement> GetAnyAsync(CancellationToken cancellationToken = default)
    {
        return _transport.SendAsync<JsonElement, JsonAny>(Operations.GetAny, "/any", null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IList<string>> GetListAsync(CancellationToken cancellationToken = default)
    {
        return _transport.SendAsync<IList<string>, JsonList<string, JsonString>>(Operations.GetList, "/list", null, cancellationToken);
    }

    /// <summary>What the document says of each operation.</summary>
    internal static class Operations
    {
        /// <summary><c>GET /file</c>.</summary>
        public static readonly ApiOperation GetFile = new("Things", "getFile", "GetFileAsync", HttpMethod.Get, "/file", null, [], []);
        /// <summary><c>GET /text</c>.</summary>
        public static readonly ApiOperation GetText = new("Things", "getText", "GetTextAsync", HttpMethod.Get, "/text", null, [], []);
        /// <summary><c>DELETE /none</c>.</summary>
        public static readonly ApiOperation DeleteAll = new("Things", "deleteAll", "DeleteAllAsync", HttpMethod.Delete, "/none", null, [], []);
        /// <summary><c>GET /any</c>.</summary>
        public static readonly ApiOperation GetAny = new("Things", "getAny", "GetAnyAsync", HttpMethod.Get, "/any", null, [], []);
        /// <summary><c>GET /list</c>.</summary>
        public static readonly ApiOperation GetList = new("Things", "getList", "GetListAsync", HttpMethod.Get, "/list", null, [], []);
    }
}

