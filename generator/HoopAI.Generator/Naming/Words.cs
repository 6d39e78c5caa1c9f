using System.Globalization;
using System.Text;

namespace HoopAI.Generator.Naming;

/// <summary>Splits a name of a document into words and puts them together as C# writes them.</summary>
internal static class Words
{
    // How these are written in prose; everything else is capitalised.
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ai"] = "AI",
        ["oauth"] = "OAuth",
        ["id"] = "Id",
        ["ids"] = "Ids",
        ["ios"] = "Ios",
        ["ok"] = "Ok",
    };

    private static readonly Dictionary<char, string> Symbols = new()
    {
        ['+'] = "Plus",
        ['%'] = "Percent",
        ['&'] = "And",
        ['@'] = "At",
        ['#'] = "Number",
        ['$'] = "Dollar",
        ['*'] = "Star",
        ['<'] = "Less",
        ['>'] = "Greater",
        ['='] = "Equal",
        ['!'] = "Not",
        ['-'] = "Minus",
        ['/'] = "Slash",
        ['.'] = "Dot",
        ['_'] = "Underscore",
        [' '] = "Space",
        ['~'] = "Tilde",
        ['?'] = "Question",
        ['^'] = "Caret",
        ['|'] = "Pipe",
        [','] = "Comma",
        [':'] = "Colon",
    };

    /// <summary>The words of a name: split at everything that is no letter or digit, and at humps (<c>getSMSTemplate</c>: get, SMS, Template).</summary>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsWordCharacter(c))
            {
                End();
                continue;
            }

            var startsHump = char.IsUpper(c) && i > 0
                && (char.IsLower(text[i - 1]) || char.IsDigit(text[i - 1]) || (char.IsUpper(text[i - 1]) && i + 1 < text.Length && char.IsLower(text[i + 1]) && !IsPluralOfAcronym(text, i)));
            if (startsHump)
            {
                End();
            }

            word.Append(c);
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    // A name is also that of a file, for which 255 bytes are the most.
    private const int LongestName = 100;

    /// <summary>A name that also a file can have.</summary>
    public static string Shorten(string name) => name.Length <= LongestName ? name : name[..LongestName];

    /// <summary>PascalCase; never empty, always a legal identifier that starts with a letter.</summary>
    public static string Pascal(string text)
    {
        var words = Split(text);
        if (words.Count == 0)
        {
            return Spell(text);
        }

        var name = new StringBuilder();
        AppendLeadingSign(name, text);
        foreach (var word in words)
        {
            // "13-17" must not become "1317".
            if (name.Length > 0 && char.IsDigit(name[^1]) && char.IsDigit(word[0]))
            {
                name.Append('_');
            }

            name.Append(Capitalise(word));
        }

        if (text.Length > 1 && text[^1] is '+' or '%')
        {
            name.Append(Symbols[text[^1]]);
        }

        if (!char.IsLetter(name[0]))
        {
            name.Insert(0, "Value");
        }

        return name.ToString();
    }

    public static string Camel(string text)
    {
        var pascal = Pascal(text);
        var humps = 0;
        while (humps < pascal.Length && char.IsUpper(pascal[humps]))
        {
            humps++;
        }

        // "AIAgent": aiAgent, "Contact": contact, "ID": id
        var lower = humps <= 1 || humps == pascal.Length ? humps : humps - 1;
        return pascal[..lower].ToLowerInvariant() + pascal[lower..];
    }

    private static string Capitalise(string word)
    {
        if (Spellings.TryGetValue(word, out var spelling))
        {
            return spelling;
        }

        var upper = word.Length > 2 && word.All(c => char.IsUpper(c) || char.IsDigit(c));
        var rest = upper ? word[1..].ToLowerInvariant() : word[1..];
        return char.ToUpperInvariant(word[0]) + rest;
    }

    // A name of signs only: "<=" is LessEqual, and an emoji is told by its code point.
    private static string Spell(string text)
    {
        var name = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            name.Append(rune.IsBmp && Symbols.TryGetValue((char)rune.Value, out var word) ? word : string.Create(CultureInfo.InvariantCulture, $"U{rune.Value:X4}"));
        }

        return name.Length == 0 ? "Empty" : name.ToString();
    }

    private static void AppendLeadingSign(StringBuilder name, string text)
    {
        if (text.Length > 1 && text[0] is '+' or '-' or '<' or '>' or '!' && (char.IsLetterOrDigit(text[1]) || text[1] == '='))
        {
            name.Append(Symbols[text[0]]);
        }
    }

    private static bool IsPluralOfAcronym(string text, int at) =>
        text[at + 1] == 's' && (at + 2 == text.Length || !char.IsLower(text[at + 2]));

    private static bool IsWordCharacter(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber;
}
