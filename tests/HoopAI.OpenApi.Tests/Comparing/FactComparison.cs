using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests.Comparing;

/// <summary>Compares facts and documents in both directions.</summary>
internal static class FactComparison
{
    private const int Shown = 60;

    public static void Check(FactKind kind)
    {
        var facts = FactFiles.All.Where(fact => fact.Kind == kind);
        var documents = Documents.All.Where(fact => fact.Kind == kind);
        Report([.. Differences(facts, documents)]);
    }

    public static IEnumerable<string> Differences(IEnumerable<Fact> facts, IEnumerable<Fact> documents)
    {
        var expected = facts.GroupBy(fact => fact.Display).ToDictionary(group => group.Key, group => group.ToList());
        var found = documents.GroupBy(fact => fact.Display).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var name in expected.Keys.Union(found.Keys))
        {
            var (left, right) = (expected.GetValueOrDefault(name), found.GetValueOrDefault(name));
            if (left is null || right is null)
            {
                yield return $"{name}: only in the {(left is null ? "documents" : "facts")}";
            }
            else if (left.Count > 1 || right.Count > 1)
            {
                yield return $"{name}: {left.Count} times in the facts, {right.Count} times in the documents";
            }
            else
            {
                foreach (var difference in JsonDifference.Between(left[0].Value, right[0].Value))
                {
                    yield return $"{name}: {difference}";
                }
            }
        }
    }

    public static void Report(IReadOnlyList<string> differences)
    {
        if (differences.Count > 0)
        {
            var more = differences.Count > Shown ? $"\n… and {differences.Count - Shown} more" : "";
            Assert.Fail($"{differences.Count} differences between the facts and the documents:\n{string.Join('\n', differences.Take(Shown))}{more}\n{Updating.Advice}");
        }
    }
}
