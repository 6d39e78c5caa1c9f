using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Bodies of the type <c>application/x-www-form-urlencoded</c>; what is unset is left out, what has parts stands as JSON text.</summary>
internal static class FormBody
{
    [return: NotNullIfNotNull(nameof(value))]
    public static HttpContent? Create<T>(T? value)
        where T : class, IJsonModel<T>
    {
        if (value is null)
        {
            return null;
        }

        var form = Encode(JsonOutput.ToArray<T, JsonObjectOf<T>>(value));
        return new ByteArrayContent(Encoding.ASCII.GetBytes(form)) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } };
    }

    private static string Encode(byte[] json)
    {
        var form = new StringBuilder();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonInput.MaxDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            form.Append(form.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(JsonText.GetName(ref reader))).Append('=');
            reader.Read();
            form.Append(Uri.EscapeDataString(GetText(ref reader, json)));
        }

        return form.ToString();
    }

    private static string GetText(ref Utf8JsonReader reader, byte[] json)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return "";
        }

        if (JsonString.TryRead(ref reader, out var text))
        {
            return text;
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Encoding.UTF8.GetString(json.AsSpan(start..(int)reader.BytesConsumed));
    }
}
