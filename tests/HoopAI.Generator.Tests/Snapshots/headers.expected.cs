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
    /// <summary>GET /things.</summary>
    /// <remarks>
    /// <c>GET /things</c>.
    /// The document asks for no token.
    /// </remarks>
    /// <param name="xTenant"><c>X-Tenant</c>.</param>
    /// <param name="xTrace"><c>X-Trace</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Get("/things")]
    Task<Thing> ListThingsAsync([Header("X-Tenant")] string xTenant, [Header("X-Trace")] string? xTrace = null, CancellationToken cancellationToken = default);
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
    public Task<Thing> ListThingsAsync(string xTenant, string? xTrace = null, CancellationToken cancellationToken = default)
    {
        var headers = new HeaderTransport(_transport);
        headers.Add("X-Tenant", xTenant);
        headers.Add("X-Trace", xTrace);
        return headers.SendAsync<Thing, JsonObjectOf<Thing>>(Operations.ListThings, "/things", null, cancellationToken);
    }

    /// <summary>What the document says of each operation.</summary>
    internal static class Operations
    {
        /// <summary><c>GET /things</c>.</summary>
        public static readonly ApiOperation ListThings = new("Things", "listThings", "ListThingsAsync", HttpMethod.Get, "/things", null, [], []);
    }
}

//// Models/Thing.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>The answer of <c>ListThingsAsync</c>: <c>Thing</c> of the platform's things document.</summary>
[JsonConverter(typeof(JsonModelConverter<Thing>))]
public sealed partial class Thing : JsonModel, IJsonModel<Thing>
{
    private static readonly JsonNames Names = new("id");

    /// <summary><c>id</c>.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    private protected override JsonNames WireNames => Names;

    static Thing IJsonModel<Thing>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new Thing();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.Id = members.Read<string, JsonString>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<Thing>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<string, JsonString>(0, Id);
        members.End();
    }
}

