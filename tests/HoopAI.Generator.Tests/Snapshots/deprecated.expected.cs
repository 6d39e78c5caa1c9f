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
    /// <param name="options">Optional parameters; <see langword="null"/> sends none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Obsolete("The platform has deprecated this operation.")]
    [Get("/things")]
    Task<ListThingsResponse> ListThingsAsync([Query] ListThingsOptions? options = null, CancellationToken cancellationToken = default);
}

//// Apis/ListThingsOptions.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::Refit;
using global::Acme.Things.Runtime;

/// <summary>The optional parameters of <c>ListThingsAsync</c>; unset ones are not sent.</summary>
public sealed partial class ListThingsOptions
{
    /// <summary><c>old</c>. Deprecated by the platform.</summary>
    [AliasAs("old")]
    public string? Old { get; set; }

    internal ListThingsOptions Clone() => (ListThingsOptions)MemberwiseClone();
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
    [Obsolete("The platform has deprecated this operation.")]
    public Task<ListThingsResponse> ListThingsAsync(ListThingsOptions? options = null, CancellationToken cancellationToken = default)
    {
        var url = new ApiUrl("/things");
        url.AppendQuery("old", options?.Old);
        return _transport.SendAsync<ListThingsResponse, JsonObjectOf<ListThingsResponse>>(Operations.ListThings, url.ToString(), null, cancellationToken);
    }

    /// <summary>What the document says of each operation.</summary>
    internal static class Operations
    {
        /// <summary><c>GET /things</c>.</summary>
        public static readonly ApiOperation ListThings = new("Things", "listThings", "ListThingsAsync", HttpMethod.Get, "/things", null, [], []);
    }
}

//// Models/ListThingsResponse.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>The answer of <c>ListThingsAsync</c>.</summary>
[JsonConverter(typeof(JsonModelConverter<ListThingsResponse>))]
public sealed partial class ListThingsResponse : JsonModel, IJsonModel<ListThingsResponse>
{
    private static readonly JsonNames Names = new("old");

    /// <summary><c>old</c>. Deprecated by the platform.</summary>
    [JsonPropertyName("old")]
    public string? Old { get; set; }

    private protected override JsonNames WireNames => Names;

    static ListThingsResponse IJsonModel<ListThingsResponse>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new ListThingsResponse();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.Old = members.Read<string, JsonString>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<ListThingsResponse>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<string, JsonString>(0, Old);
        members.End();
    }
}

