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
    /// <summary>POST /files.</summary>
    /// <remarks>
    /// <c>POST /files</c>.
    /// The document asks for no token.
    /// </remarks>
    /// <param name="file"><c>file</c>.</param>
    /// <param name="more"><c>more</c>.</param>
    /// <param name="name"><c>name</c>.</param>
    /// <param name="meta"><c>meta</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    [Multipart]
    [Post("/files")]
    Task<Thing> UploadAsync([AliasAs("file")] FileContent file, [AliasAs("more")] IList<FileContent>? more = null, [AliasAs("name")] string? name = null, [AliasAs("meta")] Thing? meta = null, CancellationToken cancellationToken = default);
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
    public Task<Thing> UploadAsync(FileContent file, IList<FileContent>? more = null, string? name = null, Thing? meta = null, CancellationToken cancellationToken = default)
    {
        var form = new MultipartBody();
        form.Add("file", file);
        form.Add("more", more);
        form.Add("name", name);
        form.AddJson<Thing, JsonObjectOf<Thing>>("meta", meta);
        return _transport.SendAsync<Thing, JsonObjectOf<Thing>>(Operations.Upload, "/files", form, cancellationToken);
    }

    /// <summary>What the document says of each operation.</summary>
    internal static class Operations
    {
        /// <summary><c>POST /files</c>.</summary>
        public static readonly ApiOperation Upload = new("Things", "upload", "UploadAsync", HttpMethod.Post, "/files", null, [], []);
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

//// Models/UploadRequest.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>The body of <c>UploadAsync</c>.</summary>
[JsonConverter(typeof(JsonModelConverter<UploadRequest>))]
public sealed partial class UploadRequest : JsonModel, IJsonModel<UploadRequest>
{
    private static readonly JsonNames Names = new("file", "more", "name", "meta");

    /// <summary><c>file</c>.</summary>
    [JsonPropertyName("file")]
    public byte[]? File { get; set; }

    /// <summary><c>more</c>.</summary>
    [JsonPropertyName("more")]
    public IList<byte[]>? More { get; set; }

    /// <summary><c>name</c>.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary><c>meta</c>.</summary>
    [JsonPropertyName("meta")]
    public Thing? Meta { get; set; }

    private protected override JsonNames WireNames => Names;

    static UploadRequest IJsonModel<UploadRequest>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new UploadRequest();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.File = members.Read<byte[], JsonBytes>(ref reader); break;
                case 1: model.More = members.Read<IList<byte[]>, JsonList<byte[], JsonBytes>>(ref reader); break;
                case 2: model.Name = members.Read<string, JsonString>(ref reader); break;
                case 3: model.Meta = members.Read<Thing, JsonObjectOf<Thing>>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<UploadRequest>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<byte[], JsonBytes>(0, File);
        members.Write<IList<byte[]>, JsonList<byte[], JsonBytes>>(1, More);
        members.Write<string, JsonString>(2, Name);
        members.Write<Thing, JsonObjectOf<Thing>>(3, Meta);
        members.End();
    }
}

