using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HoopAI.Client.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/>, and so Refit, read and write a generated union.</summary>
/// <typeparam name="T">The union.</typeparam>
public sealed class JsonUnionConverter<T> : JsonConverter<T>
    where T : JsonUnion, IJsonUnion<T>
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.FromJson(JsonElement.ParseValue(ref reader));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonUnionOf<T>.Write(writer, value);
}
