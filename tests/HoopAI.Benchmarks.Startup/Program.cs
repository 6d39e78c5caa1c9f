using System.Globalization;
using System.Runtime;
using HoopAI.Benchmarks.Startup;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// An app's first moments: its host starts, it makes one call, and says what that took. The parent holds the clock.
var (mode, platform) = (args[0], new Uri(args[1]));
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
var call = mode switch
{
    "ours" => OurCall.Register(builder.Services, platform),
    "hand-written" => HandWrittenCall.Register(builder.Services, platform),
    _ => throw new ArgumentException($"There is no way to call named \"{mode}\"; there are: ours, hand-written."),
};
using var host = builder.Build();
await host.StartAsync();
await call(host.Services);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"answered {GC.GetTotalAllocatedBytes(precise: true)} {JitInfo.GetCompiledMethodCount()} {AppDomain.CurrentDomain.GetAssemblies().Length}"));
await host.StopAsync();
