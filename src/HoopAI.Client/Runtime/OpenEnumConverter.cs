using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HoopAI.Client.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write an open enum as a value, and as the name of a member in dictionaries.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class OpenEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenEnum<T>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">The value is an object, an array or null.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonEnumOf<T>.TryRead(ref reader, out var value)
            ? value
            : throw new JsonException($"{typeof(T).Name} is a JSON string, but the value is: {reader.TokenType}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc />
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Create(JsonText.GetName(ref reader));

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Value);
    }
}
