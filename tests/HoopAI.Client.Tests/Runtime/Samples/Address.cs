using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime.Samples;

/// <summary>As the generator writes it.</summary>
[JsonConverter(typeof(JsonModelConverter<Address>))]
public sealed partial class Address : JsonModel, IJsonModel<Address>
{
    private static readonly JsonNames s_names = new("city", "number", "geo", "inner");

    [JsonPropertyName("city")] public required string City { get; set; }
    [JsonPropertyName("number")] public int? Number { get; set; }
    [JsonPropertyName("geo")] public IDictionary<string, double>? Geo { get; set; }
    [JsonPropertyName("inner")] public Address? Inner { get; set; }

    private protected override JsonNames WireNames => s_names;

    static Address IJsonModel<Address>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new Address { City = null! };
        var members = new JsonMembers(s_names, model);
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: model.City = members.Read<string, JsonString>(ref reader)!; break;
                case 1: model.Number = members.ReadValue<int, JsonInt32>(ref reader); break;
                case 2: model.Geo = members.Read<IDictionary<string, double>, JsonMap<double, JsonDouble>>(ref reader); break;
                case 3: model.Inner = members.Read<Address, JsonObjectOf<Address>>(ref reader); break;
                default: members.Keep(ref reader); break;
            }
        }
        return model;
    }

    void IJsonModel<Address>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.Write<string, JsonString>(0, City);
        members.Write<int, JsonInt32>(1, Number);
        members.Write<IDictionary<string, double>, JsonMap<double, JsonDouble>>(2, Geo);
        members.Write<Address, JsonObjectOf<Address>>(3, Inner);
        members.End();
    }
}
