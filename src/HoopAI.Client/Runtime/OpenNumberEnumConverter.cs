using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HoopAI.Client.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/> read and write an open enum of numbers.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class OpenNumberEnumConverter<T> : JsonConverter<T>
    where T : struct, IOpenNumberEnum<T>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">The value is not a number.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonNumberEnumOf<T>.TryRead(ref reader, out var value)
            ? value
            : throw new JsonException($"{typeof(T).Name} is a JSON number, but the value is: {reader.TokenType}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }
}
