using System.Text.Json;
using System.Text.Json.Serialization;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Runtime.Samples;

/// <summary>As the generator writes it.</summary>
[JsonConverter(typeof(JsonModelConverter<Nothing>))]
public sealed partial class Nothing : JsonModel, IJsonModel<Nothing>
{
    private static readonly JsonNames s_names = new();

    private protected override JsonNames WireNames => s_names;

    static Nothing IJsonModel<Nothing>.ReadJson(ref Utf8JsonReader reader)
    {
        var model = new Nothing();
        var members = new JsonMembers(s_names, model);
        while (members.Next(ref reader))
        {
            members.Keep(ref reader);
        }
        return model;
    }

    void IJsonModel<Nothing>.WriteJson(Utf8JsonWriter writer)
    {
        var members = new JsonMemberWriter(writer, this);
        members.End();
    }
}
