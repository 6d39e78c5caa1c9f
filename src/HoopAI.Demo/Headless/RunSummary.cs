using System.Globalization;
using System.Text.Json;

namespace HoopAI.Demo.Headless;

/// <summary>All steps of a run, for people and for machines.</summary>
internal sealed record RunSummary(IReadOnlyList<StepResult> Steps)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public bool Succeeded => Steps.Count > 0 && Steps.All(step => step.Succeeded);

    public string ToJson() => JsonSerializer.Serialize(new { Succeeded, Steps }, Json);

    public string ToText()
    {
        var good = Steps.Count(step => step.Succeeded);
        var seconds = Steps.Sum(step => step.Seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{(Succeeded ? "Everything did what it should" : "Something did not do what it should")}: {good} of {Steps.Count} steps in {seconds:0.0} s.");
    }
}
