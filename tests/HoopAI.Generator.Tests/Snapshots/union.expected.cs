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

//// Models/ThingValue.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary>One of several forms of <c>Value</c>.</summary>
[JsonConverter(typeof(JsonUnionConverter<ThingValue>))]
public sealed partial class ThingValue : JsonUnion, IJsonUnion<ThingValue>
{
    /// <summary>Any JSON value.</summary>
    /// <param name="json">The value as it travels.</param>
    public ThingValue(JsonElement json)
        : base(json)
    {
    }

    /// <summary>The value as <c>String</c>.</summary>
    /// <param name="value">The value.</param>
    public ThingValue(string value)
        : base(Create<string, JsonString>(value))
    {
    }

    /// <summary>Converts from <c>String</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ThingValue(string value) => new(value);

    /// <summary>Reads the value as <c>String</c>.</summary>
    /// <returns>Null if the value is of another JSON kind.</returns>
    public string? AsString() => As<string, JsonString>();

    /// <summary>The value as <c>Int64</c>.</summary>
    /// <param name="value">The value.</param>
    public ThingValue(long value)
        : base(Create<long, JsonInt64>(value))
    {
    }

    /// <summary>Converts from <c>Int64</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ThingValue(long value) => new(value);

    /// <summary>Reads the value as <c>Int64</c>.</summary>
    /// <returns>Null if the value is of another JSON kind.</returns>
    public long? AsInt64() => AsValue<long, JsonInt64>();

    /// <summary>The value as <c>StringList</c>.</summary>
    /// <param name="value">The value.</param>
    public ThingValue(List<string> value)
        : base(Create<IList<string>, JsonList<string, JsonString>>(value))
    {
    }

    /// <summary>Converts from <c>StringList</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ThingValue(List<string> value) => new(value);

    /// <summary>Reads the value as <c>StringList</c>.</summary>
    /// <returns>Null if the value is of another JSON kind.</returns>
    public IList<string>? AsStringList() => As<IList<string>, JsonList<string, JsonString>>();

    /// <summary>The value as <c>Thing</c>.</summary>
    /// <param name="value">The value.</param>
    public ThingValue(Thing value)
        : base(Create<Thing, JsonObjectOf<Thing>>(value))
    {
    }

    /// <summary>Converts from <c>Thing</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ThingValue(Thing value) => new(value);

    /// <summary>Reads the value as <c>Thing</c>.</summary>
    /// <returns>Null if the value is of another JSON kind.</returns>
    public Thing? AsThing() => As<Thing, JsonObjectOf<Thing>>();

    static ThingValue IJsonUnion<ThingValue>.FromJson(JsonElement json) => new(json);
}

