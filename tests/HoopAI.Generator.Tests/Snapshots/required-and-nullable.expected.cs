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
    /// <summary>POST /things.</summary>
    /// <remarks>
    /// <c>POST /things</c>.
    /// The document asks for no token.
    /// </remarks>
    /// <param name="request">The request body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Post("/things")]
    Task<JsonElement> CreateThingAsync([Body] CreateThingRequest request, CancellationToken cancellationToken = default);
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
    public Task<JsonElement> CreateThingAsync(CreateThingRequest request, CancellationToken cancellationToken = default)
    {
        return _transport.SendAsync<JsonElement, JsonAny>(Operations.CreateThing, "/things", JsonBody.Create<CreateThingRequest, JsonObjectOf<CreateThingRequest>>(request), cancellationToken);
    }

    /// <summary>What the document says of each operation.</summary>
    internal static class Operations
    {
        /// <summary><c>POST /things</c>.</summary>
        public static readonly ApiOperation CreateThing = new("Things", "createThing", "CreateThingAsync", HttpMethod.Post, "/things", null, [], []);
    }
}

//// Models/CreateThingRequest.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>The body of <c>CreateThingAsync</c>.</summary>
[JsonConverter(typeof(JsonModelConverter<CreateThingRequest>))]
public sealed partial class CreateThingRequest : JsonModel, IJsonModel<CreateThingRequest>
{
    private static readonly JsonNames Names = new("a", "b", "c", "d");

    /// <summary><c>a</c>.</summary>
    [JsonPropertyName("a")]
    public required string A { get; set; }

    /// <summary><c>b</c>.</summary>
    [JsonPropertyName("b")]
    public required string? B { get; set; }

    /// <summary><c>c</c>.</summary>
    [JsonPropertyName("c")]
    public required long C { get; set; }

    /// <summary><c>d</c>.</summary>
    [JsonPropertyName("d")]
    public string? D { get; set; }

    private protected override JsonNames WireNames => Names;

    static CreateThingRequest IJsonModel<CreateThingRequest>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new CreateThingRequest { A = null!, B = null!, C = default };
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.A = members.Read<string, JsonString>(ref reader)!; break;
                case 1: model.B = members.Read<string, JsonString>(ref reader); break;
                case 2: model.C = members.ReadValue<long, JsonInt64>(ref reader).GetValueOrDefault(); break;
                case 3: model.D = members.Read<string, JsonString>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<CreateThingRequest>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<string, JsonString>(0, A);
        members.Write<string, JsonString>(1, B);
        members.WriteRequired<long, JsonInt64>(2, C);
        members.Write<string, JsonString>(3, D);
        members.End();
    }
}

