#if REFIT_PACKAGE
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Refit;

namespace HoopAI.Client.RefitSupport;

/// <summary>Reads and writes bodies for Refit as the generated classes do: JSON of known length, which can be sent again.</summary>
internal sealed class WireContentSerializer : IHttpContentSerializer, ISynchronousContentSerializer
{
    /// <summary>Writes a part of a multipart body: scalars as plain text, everything else as JSON.</summary>
    /// <typeparam name="T">The part's declared type.</typeparam>
    /// <param name="item">The part.</param>
    /// <returns>The content. Refit gives it its name.</returns>
    /// <remarks>With the settings of <see cref="HoopAIRefitSettings"/> bodies do not come here, but to <see cref="ToHttpContentSynchronous{T}"/>.</remarks>
    public HttpContent ToHttpContent<T>(T item) => item is bool or IFormattable
        ? new ByteArrayContent(Encoding.UTF8.GetBytes(WireValue.Format(item)!))
        : ToHttpContentSynchronous(item);

    /// <inheritdoc />
    public HttpContent ToHttpContentSynchronous<T>(T item)
    {
        // A body that is not set is none, as in the generated classes.
        if (item is null or JsonElement { ValueKind: JsonValueKind.Undefined })
        {
            return new ByteArrayContent([]);
        }

        return new ByteArrayContent(WireJson<T>.Write(item)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    /// <inheritdoc />
    public HttpContent ToStreamingHttpContent<T>(T item) => ToHttpContentSynchronous(item);

    /// <inheritdoc />
    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return WireJson<T>.Read(body);
    }

    /// <inheritdoc />
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) =>
        propertyInfo.GetCustomAttribute<JsonPropertyNameAttribute>(inherit: true)?.Name;
}
#endif
