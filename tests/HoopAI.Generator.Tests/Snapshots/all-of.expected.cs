//// Models/Base.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary><c>Base</c> of the platform's things document.</summary>
[JsonConverter(typeof(JsonModelConverter<Base>))]
public sealed partial class Base : JsonModel, IJsonModel<Base>
{
    private static readonly JsonNames Names = new("id");

    /// <summary><c>id</c>.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    private protected override JsonNames WireNames => Names;

    static Base IJsonModel<Base>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new Base();
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

    void IJsonModel<Base>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<string, JsonString>(0, Id);
        members.End();
    }
}

//// Models/Holder.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary><c>Holder</c> of the platform's things document.</summary>
[JsonConverter(typeof(JsonModelConverter<Holder>))]
public sealed partial class Holder : JsonModel, IJsonModel<Holder>
{
    private static readonly JsonNames Names = new("alias");

    /// <summary><c>alias</c>.</summary>
    [JsonPropertyName("alias")]
    public Base? Alias { get; set; }

    private protected override JsonNames WireNames => Names;

    static Holder IJsonModel<Holder>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new Holder();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.Alias = members.Read<Base, JsonObjectOf<Base>>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<Holder>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<Base, JsonObjectOf<Base>>(0, Alias);
        members.End();
    }
}

//// Models/Other.g.cs
// Generated from the OpenAPI documents by HoopAI.Generator. Do not edit: change a document, an overlay or a template.
#nullable enable
namespace Acme.Things;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::System.Text.Json.Serialization;
using global::Acme.Things.Runtime;

/// <summary><c>Other</c> of the platform's things document.</summary>
[JsonConverter(typeof(JsonModelConverter<Other>))]
public sealed partial class Other : JsonModel, IJsonModel<Other>
{
    private static readonly JsonNames Names = new("other");

    /// <summary><c>other</c>.</summary>
    [JsonPropertyName("other")]
    public string? OtherValue { get; set; }

    private protected override JsonNames WireNames => Names;

    static Other IJsonModel<Other>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new Other();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.OtherValue = members.Read<string, JsonString>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<Other>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<string, JsonString>(0, OtherValue);
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
    private static readonly JsonNames Names = new("id", "other", "own");

    /// <summary><c>id</c>.</summary>
    [JsonPropertyName("id")]
    public long? Id { get; set; }

    /// <summary><c>other</c>.</summary>
    [JsonPropertyName("other")]
    public string? Other { get; set; }

    /// <summary><c>own</c>.</summary>
    [JsonPropertyName("own")]
    public string? Own { get; set; }

    private protected override JsonNames WireNames => Names;

    static Thing IJsonModel<Thing>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new Thing();
        var members = new JsonMembers(Names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.Id = members.ReadValue<long, JsonInt64>(ref reader); break;
                case 1: model.Other = members.Read<string, JsonString>(ref reader); break;
                case 2: model.Own = members.Read<string, JsonString>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }

        return model;
    }

    void IJsonModel<Thing>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<long, JsonInt64>(0, Id);
        members.Write<string, JsonString>(1, Other);
        members.Write<string, JsonString>(2, Own);
        members.End();
    }
}

