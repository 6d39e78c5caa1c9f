using System.Globalization;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Overlays;

/// <summary>
/// The part of RFC 9535 that overlays need: <c>$.a.b</c>, <c>['a']</c>, <c>[0]</c>, <c>.*</c>, <c>[*]</c>, <c>..name</c>
/// and filters that compare members of an item with literals (<c>[?(@.name=='limit' &amp;&amp; @.in=='query')]</c>).
/// </summary>
internal sealed class JsonPath
{
    private readonly List<Step> _steps;

    private JsonPath(List<Step> steps) => _steps = steps;

    private enum StepKind
    {
        Member,
        Index,
        Wildcard,
        Descendants,
        Filter,
    }

    /// <summary>A node that was found, with what is needed to take it out again.</summary>
    public readonly record struct Match(SourceNode Node, SourceNode? Parent, string? Name);

    private sealed record Step(StepKind Kind, string Name = "", int Index = 0, List<Condition>? Conditions = null);

    private sealed record Condition(string[] Path, string Operator, string? Literal);

    /// <summary>Reads a path; a <see cref="FormatException"/> says what is wrong with it.</summary>
    public static JsonPath Parse(string text) => new(new Parser(text).Parse());

    public List<Match> Select(SourceNode root)
    {
        List<Match> matches = [new(root, null, null)];
        foreach (var step in _steps)
        {
            matches = [.. matches.SelectMany(match => Next(match, step))];
        }

        return matches;
    }

    private static IEnumerable<Match> Next(Match match, Step step)
    {
        var node = match.Node;
        switch (step.Kind)
        {
            case StepKind.Member:
                return node.IsObject && node[step.Name] is { } member ? [new(member, node, step.Name)] : [];
            case StepKind.Index:
                var index = step.Index < 0 ? node.Items.Count + step.Index : step.Index;
                return node.IsArray && index >= 0 && index < node.Items.Count ? [new(node.Items[index], node, null)] : [];
            case StepKind.Wildcard:
                return Children(node);
            case StepKind.Descendants:
                return Descendants(match);
            default:
                return Children(node).Where(child => step.Conditions!.TrueForAll(condition => Holds(child.Node, condition)));
        }
    }

    private static IEnumerable<Match> Children(SourceNode node) =>
        node.Members.Select(member => new Match(member.Value, node, member.Key)).Concat(node.Items.Select(item => new Match(item, node, null)));

    private static IEnumerable<Match> Descendants(Match match) => Children(match.Node).SelectMany(Descendants).Prepend(match);

    private static bool Holds(SourceNode item, Condition condition)
    {
        SourceNode? value = item;
        foreach (var name in condition.Path)
        {
            value = value is { IsObject: true } ? value[name] : null;
        }

        return condition.Operator switch
        {
            "" => value is not null,
            "==" => value?.Text == condition.Literal,
            _ => value?.Text != condition.Literal,
        };
    }

    private sealed class Parser(string text)
    {
        private int _at;

        public List<Step> Parse()
        {
            Expect('$');
            var steps = new List<Step>();
            while (_at < text.Length)
            {
                if (Take(".."))
                {
                    steps.Add(new(StepKind.Descendants));
                    if (Peek() != '[')
                    {
                        steps.Add(Name());
                    }
                }
                else if (Take("."))
                {
                    steps.Add(Name());
                }
                else
                {
                    steps.Add(Bracket());
                }
            }

            return steps;
        }

        private Step Name()
        {
            if (Take("*"))
            {
                return new(StepKind.Wildcard);
            }

            var start = _at;
            while (_at < text.Length && text[_at] is not ('.' or '[' or ']' or ' ' or '=' or '!' or ')' or '&'))
            {
                _at++;
            }

            return _at > start ? new(StepKind.Member, text[start.._at]) : throw Fault("a member name is missing");
        }

        private Step Bracket()
        {
            Expect('[');
            Step step;
            if (Take("*"))
            {
                step = new(StepKind.Wildcard);
            }
            else if (Take("?"))
            {
                step = new(StepKind.Filter, Conditions: Conditions());
            }
            else if (Peek() is '\'' or '"')
            {
                step = new(StepKind.Member, Quoted());
            }
            else
            {
                var start = _at;
                while (Peek() is '-' or (>= '0' and <= '9'))
                {
                    _at++;
                }

                step = int.TryParse(text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
                    ? new(StepKind.Index, Index: index)
                    : throw Fault("a quoted name, an index, '*' or a filter is expected");
            }

            Expect(']');
            return step;
        }

        private List<Condition> Conditions()
        {
            var parenthesised = Take("(");
            var conditions = new List<Condition>();
            do
            {
                Spaces();
                conditions.Add(Comparison());
                Spaces();
            }
            while (Take("&&"));

            if (parenthesised)
            {
                Expect(')');
            }

            return conditions;
        }

        private Condition Comparison()
        {
            Expect('@');
            var path = new List<string>();
            while (Peek() is '.' or '[')
            {
                if (Take("."))
                {
                    path.Add(Name().Name);
                }
                else
                {
                    Expect('[');
                    path.Add(Quoted());
                    Expect(']');
                }
            }

            Spaces();
            var comparison = Take("==") ? "==" : Take("!=") ? "!=" : "";
            if (comparison.Length == 0)
            {
                return new([.. path], "", null);
            }

            Spaces();
            return new([.. path], comparison, Peek() is '\'' or '"' ? Quoted() : Name().Name);
        }

        private string Quoted()
        {
            var quote = Peek();
            if (quote is not ('\'' or '"'))
            {
                throw Fault("a quoted name is expected");
            }

            _at++;
            var value = new System.Text.StringBuilder();
            while (_at < text.Length && text[_at] != quote)
            {
                if (text[_at] == '\\' && _at + 1 < text.Length)
                {
                    _at++;
                }

                value.Append(text[_at++]);
            }

            Expect(quote);
            return value.ToString();
        }

        private char Peek() => _at < text.Length ? text[_at] : '\0';

        private bool Take(string token)
        {
            if (!text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal))
            {
                return false;
            }

            _at += token.Length;
            return true;
        }

        private void Expect(char token)
        {
            if (Peek() != token)
            {
                throw Fault($"'{token}' is expected");
            }

            _at++;
        }

        private void Spaces()
        {
            while (Peek() == ' ')
            {
                _at++;
            }
        }

        private FormatException Fault(string problem) => new($"{problem} at character {_at + 1} of '{text}'");
    }
}
