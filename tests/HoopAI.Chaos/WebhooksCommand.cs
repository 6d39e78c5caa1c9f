using System.CommandLine;
using HoopAI.Chaos.Reporting;
using HoopAI.Chaos.Webhooks;

namespace HoopAI.Chaos;

internal static class WebhooksCommand
{
    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { Description = "For how long deliveries are sent and workers are killed.", DefaultValueFactory = _ => 60 };
        var command = new Command("webhooks", "Webhook endpoints killed under load: every delivery answered 200 is handled, its effect in the database exactly once, in order for each location.")
        {
            ChaosCommand.Processes, seconds, ChaosCommand.Store, ChaosCommand.Json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (ChaosCommand.WhyNot(parsed.GetValue(ChaosCommand.Store)) is { } reason)
            {
                await Console.Error.WriteLineAsync(reason);
                return 2;
            }

            var report = await WebhookRun.RunAsync(
                parsed.GetValue(ChaosCommand.Store), parsed.GetValue(ChaosCommand.Processes), TimeSpan.FromSeconds(parsed.GetValue(seconds)), ChaosCommand.Say, cancellationToken);
            Console.WriteLine(parsed.GetValue(ChaosCommand.Json) ? ReportText.ToJson(report) : report.ToText());
            return report.Passed ? 0 : 1;
        });
        return command;
    }
}
