using System.Text.RegularExpressions;
using HoopAI.Client.SurfaceTests.Support;
using HoopAI.OpenApi.Tests;

namespace HoopAI.Client.SurfaceTests.Conventions;

/// <summary>Time and randomness come in from outside; generated code uses no reflection.</summary>
public sealed partial class SourceTests
{
    /// <summary>Files that may, and why.</summary>
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["src/HoopAI.Client/Timing/SystemJitter.cs"] = "the one source of randomness that is injected everywhere",
        ["src/HoopAI.Client/Runtime/MultipartBody.cs"] = "a boundary must only not stand in the parts; nothing depends on its value",
        ["src/HoopAI.Client/Webhooks/Handling/WebhookRegistration.cs"] = "the name of this process on the deliveries that it handles must be unique; nothing depends on its value",
        ["src/HoopAI.Client/Pipeline/ClientCore.cs"] = "the name of this process on the leases that it takes must be unique; nothing depends on its value",
    };

    /// <summary>Files that may wait without naming a clock, and why.</summary>
    private static readonly Dictionary<string, string> WaitReasons = new()
    {
        ["src/HoopAI.Client/Runtime/CancellationSources.cs"] = "the sources that it sets have been made with the clock",
    };

    [Fact]
    public void Nothing_asks_the_machine_for_the_time_or_for_chance() => Faults.None(
        from file in Surface.HandWrittenFiles.Concat(Surface.GeneratedFiles)
        let name = Repository.Display(file)
        where !Reasons.ContainsKey(name)
        from line in File.ReadLines(file).Select((text, index) => (Text: WithoutComment(text), Number: index + 1))
        let found = Ambient().Match(line.Text)
        where found.Success
        select $"{name}({line.Number}): {found.Value}", "Take a TimeProvider, or the injected jitter; or give a reason in SourceTests.Reasons.");

    [Fact]
    public void Nothing_waits_without_a_time_provider() => Faults.None(
        from file in Surface.HandWrittenFiles.Concat(Surface.GeneratedFiles)
        where !WaitReasons.ContainsKey(Repository.Display(file))
        from call in Waits().Matches(string.Join('\n', File.ReadLines(file).Select(WithoutComment)))
        where !call.Groups["arguments"].Value.Contains("time", StringComparison.OrdinalIgnoreCase) || !call.Groups["arguments"].Value.Contains(',')
        select $"{Repository.Display(file)}: {call.Value}", "Task.Delay(delay, timeProvider, cancellationToken), new CancellationTokenSource(delay, timeProvider), task.WaitAsync(timeout, timeProvider).");

    [Fact]
    public void Every_reason_is_still_needed() => Faults.None(
        from reason in Reasons.Keys.Select(file => (Name: file, Needed: Ambient())).Concat(WaitReasons.Keys.Select(file => (Name: file, Needed: Waits())))
        let file = Path.Combine(Repository.Root, reason.Name)
        where !File.Exists(file) || !reason.Needed.IsMatch(File.ReadAllText(file))
        select reason.Name, "Remove it from SourceTests.Reasons or WaitReasons.");

    [Fact]
    public void Generated_code_uses_no_reflection() => Faults.None(
        from file in Surface.GeneratedFiles
        from line in File.ReadLines(file).Select((text, index) => (Text: WithoutComment(text), Number: index + 1))
        let found = Reflection().Match(line.Text)
        where found.Success
        select $"{Path.GetRelativePath(Surface.GeneratedSources, file)}({line.Number}): {found.Value}", "The templates must bind every call at compile time.");

    [Fact]
    public void Every_generated_file_says_that_it_is_generated() => Faults.None(
        Surface.GeneratedFiles.Where(file => !File.ReadLines(file).First().StartsWith("// Generated from the OpenAPI documents by HoopAI.Generator.", StringComparison.Ordinal)).Select(Repository.Display), "");

    // Neither comments nor texts are code.
    private static string WithoutComment(string line) => Text().Replace(line, "\"\"").Split("//", 2)[0];

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex Text();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(UtcNow|Now|Today)\b|\bStopwatch\.(GetTimestamp|StartNew)\b|\bEnvironment\.TickCount|\bRandom\.Shared\b|\bnew Random\(|\bRandomNumberGenerator\.|\bGuid\.(NewGuid|CreateVersion7)\(|\bThread\.Sleep\(|\bnew (System\.Threading\.)?Timer\(")]
    private static partial Regex Ambient();

    [GeneratedRegex(@"(\bTask\.Delay|\.CancelAfter|\bnew CancellationTokenSource|\bnew PeriodicTimer)\((?<arguments>(?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)")]
    private static partial Regex Waits();

    [GeneratedRegex(@"System\.Reflection|\bGetType\(\)|\btypeof\([^)]*\)\.(?!\s)|\bActivator\b|\bdynamic\b|\.GetProperties\(|\.GetMethod\(|MakeGeneric|JsonSerializer\.")]
    private static partial Regex Reflection();
}
