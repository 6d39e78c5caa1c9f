using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.AspNetCore.Tests.Support;

/// <summary>Everything that is logged, as text, exceptions included.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private const int Most = 10_000;
    private int _count;

    /// <summary>The first ten thousand.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (Interlocked.Increment(ref _count) <= Most)
        {
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
