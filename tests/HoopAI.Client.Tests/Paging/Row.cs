using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Tests.Paging;

/// <summary>An item of the listings in these tests.</summary>
internal sealed record Row(string? Id, string Text = "")
{
    public static IReadOnlyList<Row> Many(int count) => Between(1, count);

    public static IReadOnlyList<Row> Between(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(number => new Row($"r{number}"))];
}

/// <summary>How a <see cref="Row"/> stands in JSON: <c>{"id": "r1", "text": ""}</c>.</summary>
internal readonly struct RowCodec : IJsonCodec<Row>
{
    public static JsonValueKind Kind => JsonValueKind.Object;

    public static bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out Row value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var element = JsonElement.ParseValue(ref reader);
        value = new Row(element.TryGetProperty("id", out var id) ? id.GetString() : null, element.TryGetProperty("text", out var text) ? text.GetString()! : "");
        return true;
    }

    public static void Write(Utf8JsonWriter writer, Row value)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteString("text", value.Text);
        writer.WriteEndObject();
    }
}
