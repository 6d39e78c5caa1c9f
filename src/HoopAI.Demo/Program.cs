using HoopAI.Demo.Headless;

// There is no page yet: with or without --headless, the run prints what it does and ends.
string[] known = ["--headless", "--json"];
if (args.FirstOrDefault(arg => !known.Contains(arg)) is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is not known here. Use: dotnet run --project src/HoopAI.Demo -- [--headless] [--json]");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};
var json = args.Contains("--json");
var summary = await HeadlessRun.RunAsync(json ? TextWriter.Null : Console.Out, stop.Token);
Console.WriteLine(json ? summary.ToJson() : summary.ToText());
return summary.Succeeded ? 0 : 1;
