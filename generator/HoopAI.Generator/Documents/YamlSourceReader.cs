using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HoopAI.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HoopAI.Generator.Documents;

/// <summary>Reads a YAML document (core schema of YAML 1.2, and the merge key of 1.1) into the same nodes as JSON.</summary>
internal sealed partial class YamlSourceReader
{
    private const int MaximumDepth = 4096;

    // Aliases multiply; a document of this many values is either an attack or not an OpenAPI document.
    private const int MaximumNodes = 5_000_000;

    private readonly string _file;
    private readonly IParser _parser;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<AnchorName, SourceNode> _anchors = [];
    private int _nodes;

    private YamlSourceReader(string file, IParser parser, DiagnosticBag diagnostics)
    {
        _file = file;
        _parser = parser;
        _diagnostics = diagnostics;
    }

    public static SourceNode Read(string file, byte[] utf8, DiagnosticBag diagnostics)
    {
        using var text = new StreamReader(new MemoryStream(utf8), Encoding.UTF8);
        return new YamlSourceReader(file, new Parser(text), diagnostics).ReadDocument();
    }

    private SourceNode ReadDocument()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.TryConsume<DocumentStart>(out _))
            {
                throw new GenerationException(DiagnosticCodes.NotYaml, SourceLocation.StartOf(_file), "the file holds no YAML document", "put an OpenAPI document into it, or remove it");
            }

            var root = ReadNode(0);
            _parser.Consume<DocumentEnd>();
            return root;
        }
        catch (YamlException e)
        {
            throw new GenerationException(DiagnosticCodes.NotYaml, At(e.Start), $"this is not valid YAML: {e.Message.TrimEnd('.')}", "correct the document at this place");
        }
    }

    private SourceNode ReadNode(int depth)
    {
        var location = At(_parser.Current!.Start);
        CheckSize(location, depth);
        switch (_parser.Current)
        {
            case AnchorAlias:
                var alias = _parser.Consume<AnchorAlias>();
                return _anchors.TryGetValue(alias.Value, out var anchored)
                    ? Copy(anchored, location, depth)
                    : throw new GenerationException(DiagnosticCodes.NotYaml, location, $"the alias '*{alias.Value}' has no anchor before it, or stands inside it", $"write '&{alias.Value}' before the value that is meant");
            case MappingStart:
                return ReadMapping(location, depth);
            case SequenceStart:
                var start = _parser.Consume<SequenceStart>();
                var array = SourceNode.Array(location);
                while (!_parser.TryConsume<SequenceEnd>(out _))
                {
                    array.Add(ReadNode(depth + 1));
                }

                return Anchor(start.Anchor, array);
            default:
                var scalar = _parser.Consume<Scalar>();
                return Anchor(scalar.Anchor, ConvertScalar(scalar, location));
        }
    }

    private SourceNode ReadMapping(SourceLocation location, int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var node = SourceNode.Object(location);
        var merged = new List<SourceNode>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = At(_parser.Current!.Start);
            var isMerge = _parser.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (isMerge)
            {
                merged.AddRange(value.IsArray ? value.Items : [value]);
            }
            else if (!node.Set(key.IsString ? key.Text : key.Written, value))
            {
                _diagnostics.Warn(DiagnosticCodes.DuplicateMember, at, $"the member '{key.Text}' stands twice in this object; the later one is used", "remove one of them");
            }
        }

        // What stands in the mapping itself counts before what is merged into it.
        foreach (var (name, value) in merged.SelectMany(source => source.Members).Where(member => node[member.Key] is null).ToList())
        {
            node.Set(name, value);
        }

        return Anchor(start.Anchor, node);
    }

    private SourceNode Anchor(AnchorName anchor, SourceNode node)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private SourceNode Copy(SourceNode node, SourceLocation alias, int depth)
    {
        CheckSize(alias, depth);
        var copy = node.Kind switch
        {
            SourceKind.Object => SourceNode.Object(node.Location),
            SourceKind.Array => SourceNode.Array(node.Location),
            _ => node.Clone(),
        };
        foreach (var (name, value) in node.Members)
        {
            copy.Set(name, Copy(value, alias, depth + 1));
        }

        foreach (var item in node.Items)
        {
            copy.Add(Copy(item, alias, depth + 1));
        }

        return copy;
    }

    private void CheckSize(SourceLocation location, int depth)
    {
        if (depth > MaximumDepth || ++_nodes > MaximumNodes)
        {
            throw new GenerationException(DiagnosticCodes.NotYaml, location, "the document is nested too deeply, or its aliases multiply too much", "resolve the aliases of the document");
        }
    }

    private static SourceNode ConvertScalar(Scalar scalar, SourceLocation location)
    {
        var text = scalar.Value;
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any) || scalar.Tag == "tag:yaml.org,2002:str")
        {
            return SourceNode.String(text, location);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => SourceNode.Scalar(SourceKind.Null, "null", location),
            "true" or "True" or "TRUE" => SourceNode.Scalar(SourceKind.Boolean, "true", location),
            "false" or "False" or "FALSE" => SourceNode.Scalar(SourceKind.Boolean, "false", location),
            _ when NumberPattern().IsMatch(text) => Number(text, location),
            _ => SourceNode.String(text, location),
        };
    }

    // YAML allows "+1", "01" and ".5", JSON does not.
    private static SourceNode Number(string text, SourceLocation location)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return SourceNode.Number(exact.ToString(CultureInfo.InvariantCulture), text, location);
        }

        var rounded = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(rounded) ? SourceNode.Number(rounded.ToString("R", CultureInfo.InvariantCulture), text, location) : SourceNode.String(text, location);
    }

    private SourceLocation At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex NumberPattern();
}
