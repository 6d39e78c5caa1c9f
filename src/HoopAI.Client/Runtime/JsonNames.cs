using System;
using System.Text;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>The wire names of a model's members, encoded once, and found again while reading.</summary>
internal sealed class JsonNames
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;
    private readonly JsonEncodedText[] _encoded;

    public JsonNames(params string[] names)
    {
        _names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _encoded = Array.ConvertAll(names, static name => JsonEncodedText.Encode(name));
    }

    public int Count => _names.Length;

    public string this[int index] => _names[index];

    public JsonEncodedText Encoded(int index) => _encoded[index];

    public int IndexOf(string name) => Array.IndexOf(_names, name);

    /// <summary>Finds the name that the reader stands on. Answers mostly come in the documented order, so the search begins at the one that is expected next.</summary>
    public int Find(ref Utf8JsonReader reader, int expected)
    {
        if (reader.ValueIsEscaped || reader.HasValueSequence)
        {
            return IndexOf(JsonText.GetName(ref reader));
        }

        var name = reader.ValueSpan;
        for (var i = expected; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        for (var i = Math.Min(expected, _utf8.Length) - 1; i >= 0; i--)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public override string ToString() => string.Join(", ", _names);
}
