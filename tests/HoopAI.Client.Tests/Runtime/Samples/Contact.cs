using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime.Samples;

/// <summary>As the generator writes it.</summary>
[JsonConverter(typeof(JsonModelConverter<Contact>))]
public sealed partial class Contact : JsonModel, IJsonModel<Contact>
{
    private static readonly JsonNames s_names = new("id", "dateAdded", "tags", "address", "kind", "custom");

    [JsonPropertyName("id")] public string? Id { get; set; }
    [JsonPropertyName("dateAdded")] public DateTimeOffset? DateAdded { get; set; }
    [JsonPropertyName("tags")] public IList<string>? Tags { get; set; }
    [JsonPropertyName("address")] public Address? Address { get; set; }
    [JsonPropertyName("kind")] public ContactKind? Kind { get; set; }
    [JsonPropertyName("custom")] public JsonElement? Custom { get; set; }

    private protected override JsonNames WireNames => s_names;

    static Contact IJsonModel<Contact>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new Contact();
        var members = new JsonMembers(s_names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.Id = members.Read<string, JsonString>(ref reader); break;
                case 1: model.DateAdded = members.ReadValue<DateTimeOffset, JsonDateTimeOffset>(ref reader); break;
                case 2: model.Tags = members.Read<IList<string>, JsonList<string, JsonString>>(ref reader); break;
                case 3: model.Address = members.Read<Address, JsonObjectOf<Address>>(ref reader); break;
                case 4: model.Kind = members.ReadValue<ContactKind, JsonEnumOf<ContactKind>>(ref reader); break;
                case 5: model.Custom = members.ReadValue<JsonElement, JsonAny>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }
        return model;
    }

    void IJsonModel<Contact>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<string, JsonString>(0, Id);
        members.Write<DateTimeOffset, JsonDateTimeOffset>(1, DateAdded);
        members.Write<IList<string>, JsonList<string, JsonString>>(2, Tags);
        members.Write<Address, JsonObjectOf<Address>>(3, Address);
        members.Write<ContactKind, JsonEnumOf<ContactKind>>(4, Kind);
        members.Write<JsonElement, JsonAny>(5, Custom);
        members.End();
    }
}
