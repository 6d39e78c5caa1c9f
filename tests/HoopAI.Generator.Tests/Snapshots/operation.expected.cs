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
    /// <summary>Reads a thing.</summary>
    /// <remarks>
    /// <c>GET /things/{thingId}</c>.
    /// Token: <c>bearer</c>. Scope: <c>things.read</c>.
    /// Documented errors: 404.
    /// </remarks>
    /// <param name="thingId"><c>thingId</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, <c>.</c> or <c>..</c>: it would call another endpoint.</exception>
    [Get("/things/{thingId}")]
    [Headers("Version: 2021-07-28")]
    Task<Thing> GetThingAsync(string thingId, CancellationToken cancellationToken = default);
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
    public Task<Thing> GetThingAsync(string thingId, CancellationToken cancellationToken = default)
    {
        var url = new ApiUrl("/things/");
        url.AppendPath(thingId, nameof(thingId));
        return _transport.SendAsync<Thing, JsonObjectOf<Thing>>(Operations.GetThing, url.ToString(), null, cancellationToken);
    }

    /// <summary>What the document says of each operation.</summary>
    internal static class Operations
    {
        /// <summary><c>GET /things/{thingId}</c>.</summary>
        public static readonly ApiOperation GetThing = new("Things", "getThing", "GetThingAsync", HttpMethod.Get, "/things/{thingId}", "2021-07-28", ["things.read"], ["bearer"]);
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

/// <summary>The answer of <c>GetThingAsync</c>: <c>Thing</c> of the platform's things document.</summary>
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

