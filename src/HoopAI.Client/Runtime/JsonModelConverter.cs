using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HoopAI.Client.Runtime;

/// <summary>Lets <see cref="JsonSerializer"/>, and so Refit, read and write a generated model.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : class, IJsonModel<T>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">The value is not an object.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonObjectOf<T>.TryRead(ref reader, out var model)
            ? model
            : throw new JsonException($"{typeof(T).Name} is a JSON object, but the value is: {reader.TokenType}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteJson(writer);
    }
}
