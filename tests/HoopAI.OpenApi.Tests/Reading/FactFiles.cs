namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>The checked-in facts: one file per module, one line per fact.</summary>
internal static class FactFiles
{
    private static readonly Lazy<IReadOnlyList<Fact>> Loaded = new(Load);

    /// <summary>All facts; written again from the documents first, if that is asked for.</summary>
    public static IReadOnlyList<Fact> All => Loaded.Value;

    private static List<Fact> Load()
    {
        if (Updating.IsAsked)
        {
            Write(Documents.All);
        }

        return
        [
            .. from file in Directory.EnumerateFiles(Repository.Facts, "*.jsonl").Order(StringComparer.Ordinal)
               from line in File.ReadLines(file)
               select Fact.Of(Path.GetFileNameWithoutExtension(file), Json.Read(line, Repository.Display(file))),
        ];
    }

    private static void Write(IReadOnlyList<Fact> facts)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Facts, "*.jsonl"))
        {
            File.Delete(file);
        }

        foreach (var module in facts.GroupBy(fact => fact.Module))
        {
            File.WriteAllText(Path.Combine(Repository.Facts, $"{module.Key}.jsonl"), string.Concat(module.Select(fact => $"{Json.ToLine(fact.Value)}\n")));
        }
    }
}
