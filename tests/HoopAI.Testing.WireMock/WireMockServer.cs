using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace HoopAI.Testing.WireMock;

/// <summary>
/// A WireMock of our own: a free port on loopback, gone with this process however that ends. It starts in two to three seconds, so share it: one per
/// test class or collection, with stubs under paths of their own.
/// </summary>
public sealed class WireMockServer : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private WireMockServer(Process process, int port)
    {
        _process = process;
        BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        Admin = new WireMockAdmin(BaseAddress);
        if (OperatingSystem.IsWindows())
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
        }
    }

    /// <summary>Why none can be started here; null when one can.</summary>
    public static string? Missing { get; } =
        Programs.Java is null ? "WireMock needs Java 17: neither JAVA_HOME nor PATH has it."
        : WireMockRestore.Jar is null && Programs.Npm is null ? "WireMock is fetched with npm once, and PATH has no npm: install Node.js 20."
        : null;

    /// <summary>Why a test that needs WireMock is skipped; null where it is not. CI skips nothing: there, starting fails instead, and says why.</summary>
    public static string? SkipReason => Environment.GetEnvironmentVariable("CI") == "true" ? null : Missing;

    /// <summary>Where it answers.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Its stubs and its journal.</summary>
    public WireMockAdmin Admin { get; }

    /// <summary>Starts one, and returns when it answers.</summary>
    /// <exception cref="InvalidOperationException">It cannot be started here; the message says why.</exception>
    public static async Task<WireMockServer> StartAsync(CancellationToken cancellationToken = default)
    {
        if (Missing is { } missing)
        {
            throw new InvalidOperationException(missing);
        }

        var jar = await WireMockRestore.EnsureAsync(cancellationToken);
        var process = Process.Start(Command(jar))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartWithin);
        return new WireMockServer(process, await PortAsync(process, patience.Token));
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        _process.StandardInput.Close();
        if (OperatingSystem.IsWindows())
        {
            Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string jar)
    {
        // A short-lived server gains nothing from the second compiler, and one of many cores from no more threads.
        string[] java =
        [
            Programs.Java!, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m", "-jar", jar, "--port", "0", "--bind-address", IPAddress.Loopback.ToString(),
            "--disable-banner", "--disable-extensions-scanning", "--disable-gzip", "--disable-response-templating", "--disable-request-logging",
            "--container-threads", "64", "--jetty-acceptor-threads", "1", "--async-response-enabled", "true",
        ];
        string[] command = OperatingSystem.IsWindows() ? java : ["/bin/sh", "-c", Script(), "server.sh", .. java];
        return new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true };
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(WireMockServer).Assembly.GetManifestResourceStream("server.sh")!);
        return reader.ReadToEnd();
    }

    private static async Task<int> PortAsync(Process process, CancellationToken cancellationToken)
    {
        var log = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("port:", StringComparison.Ordinal))
            {
                // Read on, so that the server never waits for somebody to read its log.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return int.Parse(line["port:".Length..], NumberStyles.Integer, CultureInfo.InvariantCulture);
            }

            log.AppendLine(line);
        }

        throw new InvalidOperationException($"WireMock did not start:\n{log}");
    }

    private void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
    }
}
