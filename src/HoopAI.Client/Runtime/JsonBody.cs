using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>JSON bodies: of known length, and the same when they are sent again.</summary>
internal static class JsonBody
{
    [return: NotNullIfNotNull(nameof(value))]
    public static HttpContent? Create<T, TCodec>(T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T> => value is null ? null : Wrap(JsonOutput.ToArray<T, TCodec>(value));

    public static HttpContent? Create<T, TCodec>(T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T> =>
        value is { } present && present is not JsonElement { ValueKind: JsonValueKind.Undefined } ? Wrap(JsonOutput.ToArray<T, TCodec>(present)) : null;

    private static ByteArrayContent Wrap(byte[] json) => new(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
