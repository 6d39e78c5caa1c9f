//// Models/Thing.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>Something.</summary>
[JsonConverter(typeof(JsonModelConverter<Thing>))]
public sealed partial class Thing : JsonModel, IJsonModel<Thing>
{
    private static readonly JsonNames Names = new("id", "count", "price", "at", "day", "parent", "children", "anything", "inner");

    /// <summary><c>id</c>. Example: <c>abc</c>.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary><c>count</c>, 1 to 9.</summary>
    [JsonPropertyName("count")]
    public long? Count { get; set; }

    /// <summary><c>price</c>.</summary>
    [JsonPropertyName("price")]
    public decimal? Price { get; set; }

    /// <summary><c>at</c>.</summary>
    [JsonPropertyName("at")]
    public DateTimeOffset? At { get; set; }

    /// <summary><c>day</c>.</summary>
    [JsonPropertyName("day")]
    public DateOnly? Day { get; set; }

    /// <summary>Something. <c>parent</c>.</summary>
    [JsonPropertyName("parent")]
    public Thing? Parent { get; set; }

    /// <summary><c>children</c>.</summary>
    [JsonPropertyName("children")]
    public IList<Thing>? Children { get; set; }

    /// <summary><c>anything</c>.</summary>
    [JsonPropertyName("anything")]
    public JsonElement? Anything { get; set; }

    /// <summary><c>inner</c>.</summary>
    [JsonPropertyName("inner")]
    public ThingInner? Inner { get; set; }

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
                case 1: model.Count = members.ReadValue<long, JsonInt64>(ref reader); break;
                case 2: model.Price = members.ReadValue<decimal, JsonDecimal>(ref reader); break;
                case 3: model.At = members.ReadValue<DateTimeOffset, JsonDateTimeOffset>(ref reader); break;
                case 4: model.Day = members.ReadValue<DateOnly, JsonDate>(ref reader); break;
                case 5: model.Parent = members.Read<Thing, JsonObjectOf<Thing>>(ref reader); break;
                case 6: model.Children = members.Read<IList<Thing>, JsonList<Thing, JsonObjectOf<Thing>>>(ref reader); break;
                case 7: model.Anything = members.ReadValue<JsonElement, JsonAny>(ref reader); break;
                case 8: model.Inner = members.Read<ThingInner, JsonObjectOf<ThingInner>>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<Thing>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<string, JsonString>(0, Id);
        members.Write<long, JsonInt64>(1, Count);
        members.Write<decimal, JsonDecimal>(2, Price);
        members.Write<DateTimeOffset, JsonDateTimeOffset>(3, At);
        members.Write<DateOnly, JsonDate>(4, Day);
        members.Write<Thing, JsonObjectOf<Thing>>(5, Parent);
        members.Write<IList<Thing>, JsonList<Thing, JsonObjectOf<Thing>>>(6, Children);
        members.Write<JsonElement, JsonAny>(7, Anything);
        members.Write<ThingInner, JsonObjectOf<ThingInner>>(8, Inner);
        members.End();
    }
}

//// Models/ThingInner.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>The <c>inner</c> of <see cref="Thing"/>.</summary>
[JsonConverter(typeof(JsonModelConverter<ThingInner>))]
public sealed partial class ThingInner : JsonModel, IJsonModel<ThingInner>
{
    private static readonly JsonNames Names = new("a");

    /// <summary><c>a</c>.</summary>
    [JsonPropertyName("a")]
    public bool? A { get; set; }

    private protected override JsonNames WireNames => Names;

    static ThingInner IJsonModel<ThingInner>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new ThingInner();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.A = members.ReadValue<bool, JsonBoolean>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<ThingInner>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<bool, JsonBoolean>(0, A);
        members.End();
    }
}

