using HoopAI.Generator.Output;

namespace HoopAI.Generator.Pipeline;

/// <summary>Cuts the one file that NSwag writes into one file per interface and type, at the marks that the templates print.</summary>
internal static class Splitter
{
    // At the start of a line only: texts of a document are printed too, but behind a comment sign or a quote.
    private const string Mark = "\n//// file: ";

    public static void Split(string generated, GeneratedFiles files)
    {
        generated = "\n" + generated.Replace("\r", "", StringComparison.Ordinal);
        var start = generated.IndexOf(Mark, StringComparison.Ordinal);
        while (start >= 0)
        {
            var endOfName = generated.IndexOf('\n', start + Mark.Length);
            var name = generated[(start + Mark.Length)..endOfName].Trim();
            var next = generated.IndexOf(Mark, endOfName, StringComparison.Ordinal);
            var text = next < 0 ? generated[(endOfName + 1)..] : generated[(endOfName + 1)..next];
            files.Add(name, Tidy(text));
            start = next;
        }
    }

    // Templates leave blank lines where a branch printed nothing.
    private static string Tidy(string text)
    {
        var tidy = new System.Text.StringBuilder(text.Length);
        var blank = true;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line.Length == 0)
            {
                blank = blank || IsOpening(tidy);
                if (!blank && !NextCloses(lines, i))
                {
                    tidy.Append('\n');
                }

                blank = true;
                continue;
            }

            blank = false;
            tidy.Append(line).Append('\n');
        }

        return tidy.ToString();
    }

    private static bool IsOpening(System.Text.StringBuilder text) => text.Length >= 2 && text[^2] == '{';

    private static bool NextCloses(string[] lines, int at)
    {
        while (at < lines.Length && string.IsNullOrWhiteSpace(lines[at]))
        {
            at++;
        }

        return at == lines.Length || lines[at].Trim() == "}";
    }
}
