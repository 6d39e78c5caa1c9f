using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Walks over the members of an object while a model is read.</summary>
internal ref struct JsonMembers
{
    private readonly JsonNames _names;
    private readonly IJsonModelState _model;
    private string? _unknown;
    private bool _hasKept;
    private int _expected;

    public JsonMembers(JsonNames names, JsonModel model)
    {
        _names = names;
        _model = model;
    }

    /// <summary>The position of the current member among the model's names; negative if it is unknown.</summary>
    public int Index { get; private set; }

    /// <summary>Moves to the value of the next member; false at the end of the object.</summary>
    public bool Next(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        Index = _names.Find(ref reader, _expected);
        if (Index < 0)
        {
            _unknown = JsonText.GetName(ref reader);
        }
        else
        {
            _expected = Index + 1;
        }

        return reader.Read();
    }

    /// <summary>Reads a member of a reference type; null, with the value kept if it was not null, where it does not fit.</summary>
    public T? Read<T, TCodec>(ref Utf8JsonReader reader)
        where T : class
        where TCodec : struct, IJsonCodec<T>
    {
        if (TCodec.TryRead(ref reader, out var value))
        {
            Forget();
            return value;
        }

        KeepUnlessNull(ref reader);
        return null;
    }

    /// <summary>The same for a member of a value type.</summary>
    public T? ReadValue<T, TCodec>(ref Utf8JsonReader reader)
        where T : struct
        where TCodec : struct, IJsonCodec<T>
    {
        if (TCodec.TryRead(ref reader, out var value))
        {
            Forget();
            return value;
        }

        KeepUnlessNull(ref reader);
        return null;
    }

    /// <summary>Keeps an unknown member.</summary>
    public void Keep(ref Utf8JsonReader reader)
    {
        _hasKept = true;
        _model.Keep(Index < 0 ? _unknown! : _names[Index], JsonElement.ParseValue(ref reader));
    }

    private void KeepUnlessNull(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            Forget();
        }
        else
        {
            Keep(ref reader);
        }
    }

    // A member that comes twice: the last one counts, whatever shape the first one had.
    private readonly void Forget()
    {
        if (_hasKept)
        {
            _model.Additional?.Remove(_names[Index]);
        }
    }
}
