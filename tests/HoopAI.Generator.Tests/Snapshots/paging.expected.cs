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
    /// <summary><c>skip</c>.</summary>
    [AliasAs("skip")]
    public long? Skip { get; set; }

    /// <summary><c>limit</c>.</summary>
    [AliasAs("limit")]
    public long? Limit { get; set; }

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
    public Task<ListThingsResponse> ListThingsAsync(ListThingsOptions? options = null, CancellationToken cancellationToken = default)
    {
        var url = new ApiUrl("/things");
        url.AppendQuery("skip", options?.Skip);
        url.AppendQuery("limit", options?.Limit);
        return _transport.SendAsync<ListThingsResponse, JsonObjectOf<ListThingsResponse>>(Operations.ListThings, url.ToString(), null, cancellationToken);
    }

    /// <summary>What the document says of each operation.</summary>
    internal static class Operations
    {
        /// <summary><c>GET /things</c>.</summary>
        public static readonly ApiOperation ListThings = new("Things", "listThings", "ListThingsAsync", HttpMethod.Get, "/things", null, [], []);
    }
}

//// Apis/ThingsPaging.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::Acme.Things.Runtime;

/// <summary>Lists everything, where an operation of Things answers one page at a time.</summary>
public static partial class ThingsPaging
{
    /// <summary>Lists everything, page after page, over <see cref="IThingsApi.ListThingsAsync"/>; a request is sent when its page is asked for.</summary>
    /// <param name="api">Where the requests go.</param>
    /// <param name="options">Optional parameters of every request; <see langword="null"/> sends none.</param>
    /// <returns>The items; enumerate <c>AsPages()</c> for whole pages, and to go on from a page later.</returns>
    /// <exception cref="PagingException">The platform's answer does not say how to go on, though there is more.</exception>
    public static PagedSequence<Thing> EnumerateThings(this IThingsApi api, ListThingsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        var start = options?.Clone() ?? new ListThingsOptions();
        return new(new OffsetPaging<ListThingsResponse, Thing, JsonObjectOf<Thing>>
        {
            From = PageNumber.Of(start.Skip) ?? 0,
            Limit = PageNumber.Of(start.Limit),
            Send = (offset, cancellationToken) =>
            {
                var page = start.Clone();
                page.Skip = offset;
                return api.ListThingsAsync(page, cancellationToken);
            },
            Items = static answer => PageItems.From<Thing, JsonObjectOf<Thing>>(answer.Things, answer.AdditionalProperties, "things"),
            Total = static answer => PageNumber.Of(answer.Total),
            Id = static item => item.Id,
        });
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
    private static readonly JsonNames Names = new("total", "things");

    /// <summary><c>total</c>.</summary>
    [JsonPropertyName("total")]
    public long? Total { get; set; }

    /// <summary><c>things</c>.</summary>
    [JsonPropertyName("things")]
    public IList<Thing>? Things { get; set; }

    private protected override JsonNames WireNames => Names;

    static ListThingsResponse IJsonModel<ListThingsResponse>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new ListThingsResponse();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.Total = members.ReadValue<long, JsonInt64>(ref reader); break;
                case 1: model.Things = members.Read<IList<Thing>, JsonList<Thing, JsonObjectOf<Thing>>>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<ListThingsResponse>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<long, JsonInt64>(0, Total);
        members.Write<IList<Thing>, JsonList<Thing, JsonObjectOf<Thing>>>(1, Things);
        members.End();
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

/// <summary><c>Thing</c> of the platform's things document.</summary>
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

