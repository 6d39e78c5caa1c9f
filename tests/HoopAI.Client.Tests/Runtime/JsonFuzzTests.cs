using System.Text.Json;
using HoopAI.Client.Tests.Runtime.Samples;

namespace HoopAI.Client.Tests.Runtime;

public sealed class JsonFuzzTests
{
    private static readonly string[] Names = ["id", "dateAdded", "tags", "address", "kind", "custom", "new", "city", "number", "geo", "inner", "\\u0069d", "\\ud800", "é", ""];
    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "-1.50", "1e999", "12345678901234567890123", "\"\"", "\"lead\"", "\"2024-07-23\"", "\"2024-07-23T01:02:03.004+05:30\"", "\"\\ud800\"", "\"\\u00e9\"", "\"7\""];

    [Fact]
    public void Reads_any_well_formed_object_and_what_it_writes_reads_back_the_same()
    {
        var random = new Random(1);
        for (var i = 0; i < 5_000; i++)
        {
            var json = NextObject(random, 0);
            var written = Json.RoundTrip<Contact>(json);
            Assert.Equal(written, Json.RoundTrip<Contact>(written));
            using var document = JsonDocument.Parse(written);
        }
    }

    private static string NextObject(Random random, int depth) =>
        "{" + string.Join(",", Enumerable.Range(0, random.Next(8)).Select(_ => $"\"{Names[random.Next(Names.Length)]}\":{NextValue(random, depth)}")) + "}";

    private static string NextValue(Random random, int depth) => (depth < 4 ? random.Next(4) : 3) switch
    {
        0 => NextObject(random, depth + 1),
        1 => "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => NextValue(random, depth + 1))) + "]",
        _ => Scalars[random.Next(Scalars.Length)],
    };
}
