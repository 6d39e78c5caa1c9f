#if REFIT_PACKAGE
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.RefitSupport;

/// <summary>Reads and writes one type as JSON, when only its name is known.</summary>
/// <typeparam name="T">A model or enumeration of this library, a <see cref="JsonElement"/>, or a list of them.</typeparam>
/// <remarks>
/// Models name their converter in an attribute, which needs neither reflection over their members nor code at run time, so it survives trimming.
/// Lists and plain scalars have no such attribute; they need the serializer's reflection, which a native AOT application has only if it asks for it.
/// </remarks>
internal static class WireJson<T>
{
    private const string Guarded = "Not reached where the serializer's reflection is turned off, as it is in trimmed and native applications.";

    private static readonly JsonSerializerOptions Options = new();

    private static readonly JsonConverter<T>? Converter = CreateConverter();

    /// <summary>Reads a whole body.</summary>
    /// <param name="utf8">The body.</param>
    /// <returns>The value. An empty body is an undefined element, or an empty model or list; so is JSON null where a model or list is expected.</returns>
    /// <exception cref="JsonException">The body is not JSON, or of another shape.</exception>
    /// <exception cref="NotSupportedException">The type has no converter, and the serializer's reflection is turned off.</exception>
    public static T? Read(ReadOnlySpan<byte> utf8)
    {
        var text = JsonInput.Trim(utf8);
        var isNothing = text.IsEmpty || (default(T) is null && text.SequenceEqual("null"u8));
        return (isNothing, typeof(T) == typeof(JsonElement)) switch
        {
            (true, true) => default,
            (true, false) => ReadValue(Converter is null ? "[]"u8 : "{}"u8),
            _ => ReadValue(text),
        };
    }

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="NotSupportedException">The type has no converter, and the serializer's reflection is turned off.</exception>
    public static byte[] Write(T value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (Converter is null)
            {
                JsonSerializer.Serialize(writer, value, TypeInfo);
            }
            else
            {
                Converter.Write(writer, value, Options);
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static T? ReadValue(ReadOnlySpan<byte> utf8)
    {
        if (Converter is null)
        {
            return JsonSerializer.Deserialize(utf8, TypeInfo);
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = JsonInput.MaxDepth });
        reader.Read();
        var value = Converter.Read(ref reader, typeof(T), Options);

        // Throws if anything follows.
        reader.Read();
        return value;
    }

    private static JsonTypeInfo<T> TypeInfo
    {
        [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Guarded)]
        [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Guarded)]
        get => JsonSerializer.IsReflectionEnabledByDefault
            ? (JsonTypeInfo<T>)JsonSerializerOptions.Default.GetTypeInfo(typeof(T))
            : throw new NotSupportedException(
                $"{typeof(T)} has no JSON converter of its own, and the serializer's reflection is turned off. "
                + "Set JsonSerializerIsReflectionEnabledByDefault to true, or use the library's own class instead of Refit for this call.");
    }

    private static JsonConverter<T>? CreateConverter() =>
        typeof(T) == typeof(JsonElement)
            ? (JsonConverter<T>)(object)JsonMetadataServices.JsonElementConverter
            : typeof(T).GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType is { } type
                ? Activator.CreateInstance(type) as JsonConverter<T>
                : null;
}
#endif
