using System.Globalization;
using System.Runtime.InteropServices;

namespace HoopAI.Sandbox;

/// <summary><c>dotnet run --project src/HoopAI.Sandbox [-- --port 5080] [--seed 1] [--window fixed|sliding] [--token-life SECONDS] [--webhooks URL]</c>.</summary>
internal static class SandboxProgram
{
    private const int DefaultPort = 5080;

    public static async Task<int> Main(string[] args)
    {
        if (!TryRead(args, out var options, out var problem))
        {
            await Console.Error.WriteLineAsync($"{problem}\nUse: [--port NUMBER] [--seed NUMBER] [--window fixed|sliding] [--token-life SECONDS] [--webhooks URL]");
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await using var platform = await HoopAISandbox.StartAsync(options, stop.Token);
            Console.WriteLine($"HoopAI sandbox: {platform.BaseAddress} (control: {platform.BaseAddress}_sandbox/status). Ctrl+C ends it.");
            if (options.WebhookUrl is { } url) Console.WriteLine($"Webhooks go to {url}, signed by the Ed25519 key {platform.Webhooks.Ed25519PublicKey}");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
            return 0;
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync($"The sandbox cannot listen on port {options.Port}: {exception.Message} Choose another one with --port.");
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static bool TryRead(string[] args, out SandboxOptions options, out string problem)
    {
        options = new SandboxOptions { Port = DefaultPort };
        problem = "";
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            switch (args[i])
            {
                case "--port" when isNumber && number <= 65535: options = options with { Port = number }; break;
                case "--seed" when isNumber: options = options with { Seed = number }; break;
                case "--window" when Enum.TryParse<LimitWindow>(value, ignoreCase: true, out var window): options = options with { Limits = options.Limits with { Window = window } }; break;
                case "--token-life" when isNumber && number > 0: options = options with { AccessTokenLifetime = TimeSpan.FromSeconds(number) }; break;
                case "--webhooks" when Uri.TryCreate(value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps): options = options with { WebhookUrl = url }; break;
                default:
                    problem = $"'{args[i]} {value}' is not understood.";
                    return false;
            }
        }

        return true;
    }
}
