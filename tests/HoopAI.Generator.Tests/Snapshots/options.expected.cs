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
    /// <param name="q"><c>q</c>.</param>
    /// <param name="options">Optional parameters; <see langword="null"/> sends none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Get("/things")]
    Task<Thing> ListThingsAsync([AliasAs("q")] [Query] string q, [Query] ListThingsOptions? options = null, CancellationToken cancellationToken = default);
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
    /// <summary><c>limit</c>. Platform default: <c>20</c>.</summary>
    [AliasAs("limit")]
    public long? Limit { get; set; }

    /// <summary><c>ids</c>.</summary>
    [AliasAs("ids")]
    [Query(CollectionFormat.Csv)]
    public IList<string>? Ids { get; set; }

    /// <summary><c>size</c>.</summary>
    [AliasAs("page[size]")]
    public long? PageSize { get; set; }

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
    public Task<Thing> ListThingsAsync(string q, ListThingsOptions? options = null, CancellationToken cancellationToken = default)
    {
        var url = new ApiUrl("/things");
        url.AppendQuery("q", q);
        url.AppendQuery("limit", options?.Limit);
        url.AppendQuery("ids", options?.Ids, QueryStyle.Comma);
        url.AppendQuery("page[size]", options?.PageSize);
        return _transport.SendAsync<Thing, JsonObjectOf<Thing>>(Operations.ListThings, url.ToString(), null, cancellationToken);
    }

    /// <summary>What the document says of each operation.</summary>
    internal static class Operations
    {
        /// <summary><c>GET /things</c>.</summary>
        public static readonly ApiOperation ListThings = new("Things", "listThings", "ListThingsAsync", HttpMethod.Get, "/things", null, [], []);
    }
}

//// Models/ListThingsPage.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>The <c>page</c> of an operation.</summary>
[JsonConverter(typeof(JsonModelConverter<ListThingsPage>))]
public sealed partial class ListThingsPage : JsonModel, IJsonModel<ListThingsPage>
{
    private static readonly JsonNames Names = new("size");

    /// <summary><c>size</c>.</summary>
    [JsonPropertyName("size")]
    public long? Size { get; set; }

    private protected override JsonNames WireNames => Names;

    static ListThingsPage IJsonModel<ListThingsPage>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new ListThingsPage();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.Size = members.ReadValue<long, JsonInt64>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<ListThingsPage>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<long, JsonInt64>(0, Size);
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

