using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HoopAI.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HoopAI.Generator.Documents;

/// <summary>Reads a YAML document (JSON schema of YAML 1.2) into the same nodes as JSON.</summary>
internal sealed partial class YamlSourceReader
{
    private const int MaximumDepth = 256;

    // Aliases multiply; a document of this many values is either an attack or not an OpenAPI document.
    private const int MaximumNodes = 5_000_000;

    private readonly string _file;
    private readonly DiagnosticBag _diagnostics;
    private int _nodes;

    private YamlSourceReader(string file, DiagnosticBag diagnostics)
    {
        _file = file;
        _diagnostics = diagnostics;
    }

    public static SourceNode Read(string file, byte[] utf8, DiagnosticBag diagnostics)
    {
        var stream = new YamlStream();
        try
        {
            using var text = new StreamReader(new MemoryStream(utf8), Encoding.UTF8);
            stream.Load(text);
        }
        catch (YamlException e)
        {
            throw new GenerationException(DiagnosticCodes.NotYaml, LocationOf(file, e.Start), $"this is not valid YAML: {e.Message}", "correct the document at this place");
        }

        if (stream.Documents.Count == 0)
        {
            throw new GenerationException(DiagnosticCodes.NotYaml, SourceLocation.StartOf(file), "the file holds no YAML document", "put an OpenAPI document into it, or remove it");
        }

        return new YamlSourceReader(file, diagnostics).Convert(stream.Documents[0].RootNode, 0);
    }

    private SourceNode Convert(YamlNode yaml, int depth)
    {
        var location = LocationOf(_file, yaml.Start);
        if (depth > MaximumDepth || ++_nodes > MaximumNodes)
        {
            throw new GenerationException(DiagnosticCodes.NotYaml, location, "the document is nested too deeply, or an alias contains itself", "resolve the aliases of the document");
        }

        switch (yaml)
        {
            case YamlMappingNode mapping:
                var node = SourceNode.Object(location);
                foreach (var (key, value) in mapping.Children)
                {
                    var name = key is YamlScalarNode scalar ? scalar.Value ?? "" : key.ToString();
                    if (!node.Set(name, Convert(value, depth + 1)))
                    {
                        _diagnostics.Warn(DiagnosticCodes.DuplicateMember, LocationOf(_file, key.Start), $"the member '{name}' stands twice in this object; the later one is used", "remove one of them");
                    }
                }

                return node;
            case YamlSequenceNode sequence:
                var array = SourceNode.Array(location);
                foreach (var item in sequence.Children)
                {
                    array.Add(Convert(item, depth + 1));
                }

                return array;
            case YamlScalarNode scalar:
                return ConvertScalar(scalar, location);
            default:
                return SourceNode.Scalar(SourceKind.Null, "null", location);
        }
    }

    private static SourceNode ConvertScalar(YamlScalarNode scalar, SourceLocation location)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
        {
            return SourceNode.String(text, location);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => SourceNode.Scalar(SourceKind.Null, "null", location),
            "true" or "True" or "TRUE" => SourceNode.Scalar(SourceKind.Boolean, "true", location),
            "false" or "False" or "FALSE" => SourceNode.Scalar(SourceKind.Boolean, "false", location),
            _ when NumberPattern().IsMatch(text) => SourceNode.Scalar(SourceKind.Number, Number(text), location),
            _ => SourceNode.String(text, location),
        };
    }

    // YAML allows "+1", "01" and ".5", JSON does not.
    private static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

    private static SourceLocation LocationOf(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex NumberPattern();
}
