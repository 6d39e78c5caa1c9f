using System.CommandLine;
using HoopAI.Chaos;
using HoopAI.Chaos.Webhooks;
using HoopAI.Chaos.Workers;

if (args is [WorkerProgram.Argument])
{
    return await WorkerProgram.RunAsync();
}

if (args is [WebhookWorkerProgram.Argument])
{
    return await WebhookWorkerProgram.RunAsync();
}

if (!OperatingSystem.IsLinux())
{
    await Console.Error.WriteLineAsync("The chaos program stops and kills processes with signals as Linux has them: run it there.");
    return 2;
}

var root = new RootCommand("Kills and stops processes that share one token store, in the middle of refreshes, and judges by the platform's journal that nothing was lost.");
ChaosCommand.AddTo(root);
root.Add(OnceCommand.Create());
root.Add(WebhooksCommand.Create());
return await root.Parse(args).InvokeAsync();
