using System.CommandLine;
using System.Globalization;
using HoopAI.Client;
using HoopAI.Client.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Limits;

/// <summary>One of the processes of <see cref="SharedScenario"/>: says that it is ready, waits for a line, works, and says how many calls were answered and failed.</summary>
internal static class LimitsWorker
{
    public const string Name = "limits-worker";
    private const int Callers = 60;

    public static Command Command()
    {
        var arguments = new Argument<string[]>("arguments") { Arity = new ArgumentArity(5, 5) };
        var command = new Command(Name, "A process of the command limits.") { arguments };
        command.Hidden = true;
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(arguments)!));
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments)
    {
        var (location, token, connection) = (arguments[1], arguments[2], arguments[3]);
        var keys = Directory.CreateTempSubdirectory("hoopai-limits-keys-");
        try
        {
            await using var client = new LimitedClient(
                new Uri(arguments[0]),
                builder => builder.AddEntityFrameworkStore(o => o.UsePostgreSql(connection).KeysFolder = keys.FullName).AddSharedRateLimits());
            await client.Services.MigrateHoopAIStoreAsync();
            Console.WriteLine("ready");
            await Console.In.ReadLineAsync();
            using var until = new CancellationTokenSource(TimeSpan.FromSeconds(double.Parse(arguments[4], CultureInfo.InvariantCulture)));
            var (answered, failed) = await LimitedClient.SaturateAsync(client.Of(location, token), Callers, until.Token);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answered} {failed}"));
            return 0;
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }
}
