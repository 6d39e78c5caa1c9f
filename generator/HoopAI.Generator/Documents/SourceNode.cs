using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HoopAI.Generator.Documents;

internal enum SourceKind
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

/// <summary>
/// A value of a JSON or YAML document that knows where it stands, so that every fault can name its place.
/// Overlays change it in place; what they add keeps the place in the overlay.
/// </summary>
internal sealed class SourceNode
{
    private readonly List<KeyValuePair<string, SourceNode>> _members = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<SourceNode> _items = [];

    private SourceNode(SourceKind kind, string text, SourceLocation location)
    {
        Kind = kind;
        Text = text;
        Written = text;
        Location = location;
    }

    public SourceKind Kind { get; }

    /// <summary>The text of a string, number, Boolean or null, as it was written (strings: unescaped).</summary>
    public string Text { get; }

    /// <summary>The same as it stands in the file: in YAML, 010 is the number 10, but as a name it stays 010.</summary>
    public string Written { get; private init; }

    public SourceLocation Location { get; }

    public IReadOnlyList<KeyValuePair<string, SourceNode>> Members => _members;

    public IReadOnlyList<SourceNode> Items => _items;

    public bool IsObject => Kind == SourceKind.Object;

    public bool IsArray => Kind == SourceKind.Array;

    public bool IsString => Kind == SourceKind.String;

    public SourceNode? this[string name] => _index.TryGetValue(name, out var at) ? _members[at].Value : null;

    public static SourceNode Object(SourceLocation location) => new(SourceKind.Object, "", location);

    public static SourceNode Array(SourceLocation location) => new(SourceKind.Array, "", location);

    public static SourceNode Scalar(SourceKind kind, string text, SourceLocation location) => new(kind, text, location);

    public static SourceNode Number(string text, string written, SourceLocation location) => new(SourceKind.Number, text, location) { Written = written };

    public static SourceNode String(string text, SourceLocation location) => new(SourceKind.String, text, location);

    /// <summary>Adds a member, or replaces the one of that name in its place; false if it was there already.</summary>
    public bool Set(string name, SourceNode value)
    {
        if (_index.TryGetValue(name, out var at))
        {
            _members[at] = new(name, value);
            return false;
        }

        _index.Add(name, _members.Count);
        _members.Add(new(name, value));
        return true;
    }

    public void Remove(string name)
    {
        if (!_index.Remove(name, out var at))
        {
            return;
        }

        _members.RemoveAt(at);
        for (var i = at; i < _members.Count; i++)
        {
            _index[_members[i].Key] = i;
        }
    }

    public void Add(SourceNode item) => _items.Add(item);

    public void Remove(SourceNode item) => _items.Remove(item);

    public SourceNode Clone()
    {
        var copy = new SourceNode(Kind, Text, Location) { Written = Written };
        foreach (var (name, value) in _members)
        {
            copy.Set(name, value.Clone());
        }

        foreach (var item in _items)
        {
            copy.Add(item.Clone());
        }

        return copy;
    }

    public string? GetString(string name) => this[name] is { Kind: SourceKind.String } node ? node.Text : null;

    public bool GetFlag(string name) => this[name] is { Kind: SourceKind.Boolean, Text: "true" };

    public bool TryGetObject(string name, [NotNullWhen(true)] out SourceNode? node)
    {
        node = this[name];
        return node is { Kind: SourceKind.Object };
    }

    public bool TryGetArray(string name, [NotNullWhen(true)] out SourceNode? node)
    {
        node = this[name];
        return node is { Kind: SourceKind.Array };
    }

    /// <summary>The strings of an array member; other items are passed over.</summary>
    public IEnumerable<string> GetStrings(string name) =>
        TryGetArray(name, out var array) ? array.Items.Where(item => item.IsString).Select(item => item.Text) : [];

    public bool TryGetNumber(out decimal value)
    {
        value = 0;
        return Kind == SourceKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
