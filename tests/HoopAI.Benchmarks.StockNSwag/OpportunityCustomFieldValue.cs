using System.Text.Json;
using System.Text.Json.Serialization;

namespace HoopAI.Benchmarks.StockNSwag;

/// <summary>Several forms, of which the prepared document tells only our templates: kept as it comes, as the hand-written client does.</summary>
[JsonConverter(typeof(Converter))]
public partial class OpportunityCustomFieldValue
{
    /// <summary>What came.</summary>
    public JsonElement Value { get; init; }

    private sealed class Converter : JsonConverter<OpportunityCustomFieldValue>
    {
        public override OpportunityCustomFieldValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new() { Value = JsonElement.ParseValue(ref reader) };

        public override void Write(Utf8JsonWriter writer, OpportunityCustomFieldValue value, JsonSerializerOptions options) => value.Value.WriteTo(writer);
    }
}
