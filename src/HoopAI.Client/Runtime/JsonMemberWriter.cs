using System.Collections.Generic;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Writes a model as a JSON object: the members that are set, then the additional ones, but no name twice.</summary>
internal readonly ref struct JsonMemberWriter
{
    private readonly Utf8JsonWriter _writer;
    private readonly JsonNames _names;
    private readonly IDictionary<string, JsonElement>? _additional;
    private readonly bool[]? _written;

    public JsonMemberWriter(Utf8JsonWriter writer, JsonModel model)
    {
        IJsonModelState state = model;
        _writer = writer;
        _names = state.Names;
        _additional = state.Additional;
        _written = _additional is { Count: > 0 } ? new bool[_names.Count] : null;
        writer.WriteStartObject();
    }

    public void Write<T, TCodec>(int index, T? value)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
        {
            WriteName(index);
            TCodec.Write(_writer, value);
        }
    }

    public void Write<T, TCodec>(int index, T? value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is { } present && present is not JsonElement { ValueKind: JsonValueKind.Undefined })
        {
            WriteName(index);
            TCodec.Write(_writer, present);
        }
    }

    /// <summary>A member that cannot be unset: its default gives way to an entry of its name, which is what did not fit while reading, or an explicit null.</summary>
    public void WriteRequired<T, TCodec>(int index, T value)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        if (_written is null || value is JsonElement || !EqualityComparer<T>.Default.Equals(value, default) || !_additional!.ContainsKey(_names[index]))
        {
            Write<T, TCodec>(index, value);
        }
    }

    public void End()
    {
        if (_written is not null)
        {
            foreach (var (name, value) in _additional!)
            {
                WriteAdditional(name, value);
            }
        }

        _writer.WriteEndObject();
    }

    private void WriteName(int index)
    {
        _writer.WritePropertyName(_names.Encoded(index));
        if (_written is not null)
        {
            _written[index] = true;
        }
    }

    private void WriteAdditional(string name, JsonElement value)
    {
        var index = _names.IndexOf(name);
        if ((index < 0 || !_written![index]) && value.ValueKind != JsonValueKind.Undefined)
        {
            _writer.WritePropertyName(name);
            JsonAny.Write(_writer, value);
        }
    }
}
