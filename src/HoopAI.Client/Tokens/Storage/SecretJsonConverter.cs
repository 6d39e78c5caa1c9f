using System.Text.Json;
using System.Text.Json.Serialization;

namespace HoopAI.Client.Tokens;

/// <summary>Writes every secret as <c>***</c>, and refuses to read that back as if it were one.</summary>
internal sealed class SecretJsonConverter : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 } value && value != Secret.Redacted
            ? new Secret(value)
            : throw new JsonException("A secret must be a non-empty text other than the redacted ***. Secrets are never written to JSON; keep them in a token store.");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Secret.Redacted);
}
