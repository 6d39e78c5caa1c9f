using System.Text;
using System.Text.Json;
using HoopAI.Generator.Diagnostics;

namespace HoopAI.Generator.Documents;

/// <summary>Reads a JSON document into nodes that know their line and column.</summary>
internal sealed class JsonSourceReader
{
    private const int MaximumDepth = 4096;

    private readonly string _file;
    private readonly byte[] _utf8;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<int> _lineStarts = [0];

    private JsonSourceReader(string file, byte[] utf8, DiagnosticBag diagnostics)
    {
        _file = file;
        _utf8 = utf8;
        _diagnostics = diagnostics;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public static SourceNode Read(string file, byte[] utf8, DiagnosticBag diagnostics)
    {
        var bom = Encoding.UTF8.Preamble;
        var source = new JsonSourceReader(file, utf8.AsSpan().StartsWith(bom) ? utf8[bom.Length..] : utf8, diagnostics);
        return source.ReadDocument();
    }

    private SourceNode ReadDocument()
    {
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = MaximumDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            reader.Read();
            var root = ReadValue(ref reader);
            while (reader.Read())
            {
            }

            return root;
        }
        catch (JsonException e)
        {
            var location = new SourceLocation(_file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            throw new GenerationException(DiagnosticCodes.NotJson, location, $"this is not valid JSON: {FirstSentence(e.Message)}", "correct the document at this place");
        }
        catch (InvalidOperationException)
        {
            throw new GenerationException(DiagnosticCodes.NotJson, LocationOf(reader.TokenStartIndex), "this text is no valid Unicode", "save the document as UTF-8, and write no half of a surrogate pair");
        }
    }

    private SourceNode ReadValue(ref Utf8JsonReader reader)
    {
        var location = LocationOf(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var node = SourceNode.Object(location);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var at = reader.TokenStartIndex;
                    var name = reader.GetString()!;
                    reader.Read();
                    if (!node.Set(name, ReadValue(ref reader)))
                    {
                        _diagnostics.Warn(DiagnosticCodes.DuplicateMember, LocationOf(at), $"the member '{name}' stands twice in this object; the later one is used", "remove one of them");
                    }
                }

                return node;
            case JsonTokenType.StartArray:
                var array = SourceNode.Array(location);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    array.Add(ReadValue(ref reader));
                }

                return array;
            case JsonTokenType.String:
                return SourceNode.String(reader.GetString()!, location);
            case JsonTokenType.Number:
                return SourceNode.Scalar(SourceKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), location);
            case JsonTokenType.True or JsonTokenType.False:
                return SourceNode.Scalar(SourceKind.Boolean, reader.TokenType == JsonTokenType.True ? "true" : "false", location);
            default:
                return SourceNode.Scalar(SourceKind.Null, "null", location);
        }
    }

    private SourceLocation LocationOf(long offset)
    {
        var at = (int)offset;
        var line = _lineStarts.BinarySearch(at);
        line = line < 0 ? ~line - 1 : line;
        return new SourceLocation(_file, line + 1, Encoding.UTF8.GetCharCount(_utf8, _lineStarts[line], at - _lineStarts[line]) + 1);
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
