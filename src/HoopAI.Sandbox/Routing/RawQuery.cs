namespace HoopAI.Sandbox;

/// <summary>The query of a request, decoded part by part: repeated names keep their order.</summary>
public sealed class RawQuery
{
    private readonly List<KeyValuePair<string, string>> _pairs = [];

    internal RawQuery(string text)
    {
        Text = text;
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            _pairs.Add(equals < 0 ? new(Decode(pair), "") : new(Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }
    }

    /// <summary>The query as it was sent, without the question mark.</summary>
    public string Text { get; }

    /// <summary>All names and values, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>The first value of a name; null when it is not there.</summary>
    public string? First(string name)
    {
        foreach (var pair in _pairs)
        {
            if (pair.Key == name) return pair.Value;
        }

        return null;
    }

    /// <summary>All values of a name.</summary>
    public IReadOnlyList<string> All(string name) => [.. _pairs.Where(pair => pair.Key == name).Select(pair => pair.Value)];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
