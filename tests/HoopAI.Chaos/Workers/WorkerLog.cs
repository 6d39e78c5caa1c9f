using Microsoft.Extensions.Logging;

namespace HoopAI.Chaos.Workers;

/// <summary>Warnings, and whatever is said of taking over, a line each on standard error: they explain what the judge finds.</summary>
internal sealed class WorkerLog(int worker) : ILoggerProvider, ILogger
{
    private const int RepeatingAbandoned = 23;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Warning || eventId.Id == RepeatingAbandoned)
        {
            Console.Error.WriteLine($"{DateTimeOffset.UtcNow:HH:mm:ss.fff} worker {worker} logs: {formatter(state, exception)} {exception?.Message}".ReplaceLineEndings(" "));
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
