using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HoopAI.Chaos.Judging;

namespace HoopAI.Chaos.Reporting;

/// <summary>A report for people or for machines.</summary>
internal static class ReportText
{
    private const int MostViolations = 10;

    // Read by eyes too: no > as \u003E.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToJson(object report) => JsonSerializer.Serialize(report, Json);

    public static string ToText(ChaosReport report)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{(report.Control ? "Control, without healing" : "Chaos")} on {report.Store}: {report.Processes} processes, {report.Seconds} s, seed {report.Seed}");
        foreach (var one in report.Conditions.Concat(report.Criteria))
        {
            text.AppendLine(Line(one));
        }

        text.AppendLine($"  {report.Disturbances}").AppendLine($"  {report.Refreshes}").AppendLine($"  {report.Calls}");
        foreach (var violation in report.Control ? [] : report.Violations.Take(MostViolations))
        {
            text.AppendLine($"  - {violation.What}");
            foreach (var line in violation.Journal)
            {
                text.AppendLine($"      {line}");
            }
        }

        return text.Append(!report.Counts ? "The run does not count." : report.Passed ? "Passed." : "FAILED.").ToString();
    }

    private static string Line(Criterion one) => $"  {(one.Passed ? "ok  " : "FAIL")} {one.Name}: {one.Actual} (must be {one.Required})";
}
