using System.Text.Json.Serialization;

namespace HoopAI.Benchmarks.Speed.HandWritten;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GotContact))]
[JsonSerializable(typeof(MadeContact))]
[JsonSerializable(typeof(ContactToMake))]
[JsonSerializable(typeof(ContactPage))]
[JsonSerializable(typeof(OpportunityPage))]
internal sealed partial class HandWrittenJson : JsonSerializerContext;
