using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace HoopAI.Schemas;

/// <summary>Conversions between the two JSON models, without reflection.</summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class ExampleJson : JsonSerializerContext;
