using System.Text.Encodings.Web;
using System.Text.Json;

namespace HoopAI.Benchmarks.Speed.Allocations;

/// <summary>Allocated bytes of a call, as they are written down beside the code.</summary>
/// <param name="Runtime">Under which runtime they were measured.</param>
/// <param name="Bytes">By contestant and scenario.</param>
internal sealed record RecordedAllocations(string Runtime, Dictionary<string, Dictionary<string, long>> Bytes)
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string File { get; } = Path.Combine(Repository.Root, "tests", "HoopAI.Benchmarks", "Speed", "allocations.json");

    /// <summary>What is recorded; nothing where nothing is.</summary>
    public static RecordedAllocations Read() => System.IO.File.Exists(File) ? Parse(System.IO.File.ReadAllText(File)) : new RecordedAllocations("none", []);

    public static RecordedAllocations Parse(string json) => JsonSerializer.Deserialize<RecordedAllocations>(json, Layout)!;

    /// <summary>The figures one by one.</summary>
    public IEnumerable<(string Contestant, string Scenario, long Bytes)> All() =>
        Bytes.SelectMany(contestant => contestant.Value.Select(scenario => (contestant.Key, scenario.Key, scenario.Value)));

    public long? Find(string contestant, string scenario) =>
        Bytes.TryGetValue(contestant, out var scenarios) && scenarios.TryGetValue(scenario, out var bytes) ? bytes : null;

    public void Write() => System.IO.File.WriteAllText(File, ToJson() + "\n");

    public string ToJson() => JsonSerializer.Serialize(this, Layout);
}
