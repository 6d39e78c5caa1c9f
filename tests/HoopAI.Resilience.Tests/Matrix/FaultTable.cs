using System.Globalization;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>Reads FaultMatrix.md.</summary>
internal static class FaultTable
{
    public static readonly IReadOnlyList<FaultRow> Rows = [.. Read()];

    public static TheoryData<string, string> NamesOf(string judge)
    {
        var names = new TheoryData<string, string>();
        foreach (var row in Rows.Where(row => row.Judge == judge))
        {
            names.Add(row.Fault, Name(row.Deadline));
        }

        return names;
    }

    public static FaultRow Find(string judge, string fault, string deadline) => Rows.Single(row => row.Judge == judge && row.Fault == fault && Name(row.Deadline) == deadline);

    private static string Name(TimeSpan? deadline) => deadline is { } span ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds} s") : "–";

    private static IEnumerable<FaultRow> Read()
    {
        using var reader = new StreamReader(typeof(FaultTable).Assembly.GetManifestResourceStream("FaultMatrix.md")!);
        var judge = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                judge = line[3..];
            }
            else if (line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| fault ", StringComparison.Ordinal))
            {
                var parts = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
                yield return new FaultRow(
                    judge, parts[0], parts[1] == "–" ? null : TimeSpan.FromSeconds(double.Parse(parts[1].TrimEnd('s', ' '), CultureInfo.InvariantCulture)), parts[2..]);
            }
        }
    }
}
