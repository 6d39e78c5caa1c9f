using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests.Overlays;

/// <summary>The JSONPath that overlays are written in: <c>.name</c>, <c>['name']</c>, <c>[0]</c>, <c>.*</c>, <c>[*]</c> and <c>[?(@.a=='x' &amp;&amp; @.b=='y')]</c>.</summary>
internal sealed partial class OverlayPath
{
    private readonly List<Func<JsonNode, IEnumerable<JsonNode?>>> _steps = [];

    public OverlayPath(string text)
    {
        var rest = text.StartsWith('$') ? text.AsSpan(1) : throw new FormatException($"'{text}' does not begin with $");
        while (!rest.IsEmpty)
        {
            var step = StepPattern().Match(rest.ToString());
            if (!step.Success)
            {
                throw new FormatException($"'{text}': no step is written like '{rest}'");
            }

            _steps.Add(Step(step));
            rest = rest[step.Length..];
        }
    }

    public List<JsonNode> Select(JsonNode root)
    {
        IEnumerable<JsonNode?> found = [root];
        foreach (var step in _steps)
        {
            found = found.OfType<JsonNode>().SelectMany(step);
        }

        return [.. found.OfType<JsonNode>()];
    }

    private static Func<JsonNode, IEnumerable<JsonNode?>> Step(System.Text.RegularExpressions.Match step)
    {
        if (step.Groups["any"].Success)
        {
            return Children;
        }

        if (step.Groups["index"].Success)
        {
            var index = int.Parse(step.Groups["index"].ValueSpan);
            return node => node is JsonArray list && index < list.Count ? [list[index]] : [];
        }

        if (step.Groups["filter"].Success)
        {
            var names = step.Groups["member"].Captures.Select(capture => capture.Value);
            var wanted = names.Zip(step.Groups["literal"].Captures.Select(capture => capture.Value)).ToList();
            return node => Children(node).Where(child => wanted.TrueForAll(pair => child is JsonObject item && item.ContainsKey(pair.First) && item[pair.First].Text() == pair.Second));
        }

        var name = step.Groups["name"].Value;
        return node => node is JsonObject item && item.TryGetPropertyValue(name, out var value) ? [value] : [];
    }

    private static IEnumerable<JsonNode?> Children(JsonNode node) => node switch
    {
        JsonObject item => item.Select(member => member.Value),
        JsonArray list => list,
        _ => [],
    };

    [System.Text.RegularExpressions.GeneratedRegex(
        """
        ^(?:(?<any>\.\*|\[\*\])
        |\.(?<name>[A-Za-z_$][^.\[\]\s'"()=&]*)
        |\['(?<name>[^']+)'\]
        |\["(?<name>[^"]+)"\]
        |\[(?<index>\d+)\]
        |\[(?<filter>\?)\((?:\s*@\.(?<member>\w+)\s*==\s*'(?<literal>[^']*)'\s*(?:&&(?=\s*@))?)+\)\])
        """,
        System.Text.RegularExpressions.RegexOptions.IgnorePatternWhitespace)]
    private static partial System.Text.RegularExpressions.Regex StepPattern();
}
