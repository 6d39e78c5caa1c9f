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
    /// <summary>POST /token.</summary>
    /// <remarks>
    /// <c>POST /token</c>.
    /// The document asks for no token.
    /// </remarks>
    /// <param name="request">The request body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Post("/token")]
    Task<Thing> GetTokenAsync([Body(BodySerializationMethod.UrlEncoded)] GetTokenRequest request, CancellationToken cancellationToken = default);
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
    public Task<Thing> GetTokenAsync(GetTokenRequest request, CancellationToken cancellationToken = default)
    {
        return _transport.SendAsync<Thing, JsonObjectOf<Thing>>(Operations.GetToken, "/token", FormBody.Create(request), cancellationToken);
    }

    /// <summary>What the document says of each operation.</summary>
    internal static class Operations
    {
        /// <summary><c>POST /token</c>.</summary>
        public static readonly ApiOperation GetToken = new("Things", "getToken", "GetTokenAsync", HttpMethod.Post, "/token", null, [], []);
    }
}

//// Models/GetTokenRequest.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>The body of <c>GetTokenAsync</c>.</summary>
[JsonConverter(typeof(JsonModelConverter<GetTokenRequest>))]
public sealed partial class GetTokenRequest : JsonModel, IJsonModel<GetTokenRequest>
{
    private static readonly JsonNames Names = new("code", "note");

    /// <summary><c>code</c>.</summary>
    [JsonPropertyName("code")]
    public required string Code { get; set; }

    /// <summary><c>note</c>.</summary>
    [JsonPropertyName("note")]
    public string? Note { get; set; }

    private protected override JsonNames WireNames => Names;

    static GetTokenRequest IJsonModel<GetTokenRequest>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new GetTokenRequest { Code = null! };
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.Code = members.Read<string, JsonString>(ref reader)!; break;
                case 1: model.Note = members.Read<string, JsonString>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<GetTokenRequest>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<string, JsonString>(0, Code);
        members.Write<string, JsonString>(1, Note);
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

/// <summary>The answer of <c>GetTokenAsync</c>: <c>Thing</c> of the platform's things document.</summary>
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

