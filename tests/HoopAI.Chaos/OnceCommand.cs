using System.CommandLine;
using HoopAI.Chaos.Once;
using HoopAI.Chaos.Reporting;

namespace HoopAI.Chaos;

internal static class OnceCommand
{
    public static Command Create()
    {
        var calls = new Option<int>("--calls") { Description = "How many calls begin at once, in all processes together.", DefaultValueFactory = _ => 10_000 };
        var command = new Command("once", "Calls at once from several processes on one expired token: exactly one token request.") { ChaosCommand.Processes, calls, ChaosCommand.Store, ChaosCommand.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (ChaosCommand.WhyNot(parsed.GetValue(ChaosCommand.Store)) is { } reason)
            {
                await Console.Error.WriteLineAsync(reason);
                return 2;
            }

            var report = await OnceRun.RunAsync(parsed.GetValue(ChaosCommand.Store), parsed.GetValue(ChaosCommand.Processes), parsed.GetValue(calls), cancellationToken);
            Console.WriteLine(parsed.GetValue(ChaosCommand.Json) ? ReportText.ToJson(report) : report.ToText());
            return report.Passed ? 0 : 1;
        });
        return command;
    }
}
