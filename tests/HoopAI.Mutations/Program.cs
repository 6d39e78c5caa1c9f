using System.Reflection;
using System.Text.Json;
using HoopAI.Mutations;

// Breaks the client in one small way at a time, and counts how many the contract tests notice. Not part of CI: it takes the better part of an hour.
// Arguments: parts of the descriptions of the mutations to try; none for all.
var root = typeof(Mutation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
var mutations = Mutation.ReadAll().Where(mutation => args.Length == 0 || args.Any(part => mutation.What.Contains(part, StringComparison.OrdinalIgnoreCase))).ToList();
using var workshop = new Workshop();
workshop.Prepare(root);
var whole = workshop.Test(null);
if (whole.IsCaught)
{
    Console.Error.WriteLine($"The tests fail without any mutation: {whole.Summary}");
    return 2;
}

var survivors = new List<string>();
var impossible = new List<string>();
foreach (var (number, mutation) in mutations.Index())
{
    if (workshop.Break(mutation, out var problem) is not { } test)
    {
        impossible.Add($"{mutation.What}: {problem}");
        Console.WriteLine($"{number + 1}/{mutations.Count} IMPOSSIBLE {mutation.What}");
        continue;
    }

    var (isCaught, summary) = test();
    Console.WriteLine($"{number + 1}/{mutations.Count} {(isCaught ? "caught" : "SURVIVED")} {mutation.What} ({mutation.File}) {summary}");
    if (!isCaught)
    {
        survivors.Add(mutation.What);
    }
}

Console.WriteLine(JsonSerializer.Serialize(new { mutations = mutations.Count, caught = mutations.Count - survivors.Count - impossible.Count, survivors, impossible }, new JsonSerializerOptions { WriteIndented = true }));
return survivors.Count + impossible.Count > 2 ? 1 : 0;
