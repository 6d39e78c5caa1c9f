using System.Runtime.InteropServices;
using HoopAI.Demo;
using HoopAI.Demo.Headless;
using HoopAI.Demo.Web;

if (CommandLine.Parse(args) is not { } command)
{
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
if (!command.IsHeadless)
{
    return await WebRun.RunAsync(command.Web, Console.Out, Console.Error, stop.Token);
}

var summary = await HeadlessRun.RunAsync(command.IsJson ? TextWriter.Null : Console.Out, stop.Token);
Console.WriteLine(command.IsJson ? summary.ToJson() : summary.ToText());
return summary.Succeeded ? 0 : 1;

void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
