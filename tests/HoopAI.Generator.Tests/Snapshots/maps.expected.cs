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
    private static readonly JsonNames Names = new("texts", "any", "things", "lists");

    /// <summary><c>texts</c>.</summary>
    [JsonPropertyName("texts")]
    public IDictionary<string, string>? Texts { get; set; }

    /// <summary><c>any</c>.</summary>
    [JsonPropertyName("any")]
    public IDictionary<string, JsonElement>? Any { get; set; }

    /// <summary><c>things</c>.</summary>
    [JsonPropertyName("things")]
    public IDictionary<string, Thing>? Things { get; set; }

    /// <summary><c>lists</c>.</summary>
    [JsonPropertyName("lists")]
    public IDictionary<string, IList<long>>? Lists { get; set; }

    private protected override JsonNames WireNames => Names;

    static Thing IJsonModel<Thing>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new Thing();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.Texts = members.Read<IDictionary<string, string>, JsonMap<string, JsonString>>(ref reader); break;
                case 1: model.Any = members.Read<IDictionary<string, JsonElement>, JsonMap<JsonElement, JsonAny>>(ref reader); break;
                case 2: model.Things = members.Read<IDictionary<string, Thing>, JsonMap<Thing, JsonObjectOf<Thing>>>(ref reader); break;
                case 3: model.Lists = members.Read<IDictionary<string, IList<long>>, JsonMap<IList<long>, JsonList<long, JsonInt64>>>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<Thing>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<IDictionary<string, string>, JsonMap<string, JsonString>>(0, Texts);
        members.Write<IDictionary<string, JsonElement>, JsonMap<JsonElement, JsonAny>>(1, Any);
        members.Write<IDictionary<string, Thing>, JsonMap<Thing, JsonObjectOf<Thing>>>(2, Things);
        members.Write<IDictionary<string, IList<long>>, JsonMap<IList<long>, JsonList<long, JsonInt64>>>(3, Lists);
        members.End();
    }
}

