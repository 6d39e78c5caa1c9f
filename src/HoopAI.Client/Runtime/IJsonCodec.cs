using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Reads and writes one type as JSON, without reflection. Implemented by empty structs, so that every call is bound at compile time.</summary>
/// <typeparam name="T">The type that is read and written.</typeparam>
public interface IJsonCodec<T>
{
    /// <summary>The kind of JSON value that <see cref="Write"/> makes: <see cref="JsonValueKind.True"/> stands for both booleans, <see cref="JsonValueKind.Undefined"/> for any kind.</summary>
    static abstract JsonValueKind Kind { get; }

    /// <summary>Reads one value; tolerant of the other way of writing it (a number in quotes, for example). Throws for malformed JSON only.</summary>
    /// <param name="reader">Stands on the first token of the value; afterwards on its last one, or where it was if the value does not fit.</param>
    /// <param name="value">The value that was read.</param>
    /// <returns><see langword="false"/> if the value is null or of a shape that does not fit.</returns>
    static abstract bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes one value.</summary>
    /// <param name="writer">Where the value goes.</param>
    /// <param name="value">The value to write.</param>
    static abstract void Write(Utf8JsonWriter writer, T value);
}
