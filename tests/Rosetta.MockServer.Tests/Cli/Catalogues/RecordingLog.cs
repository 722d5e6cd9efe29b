using Microsoft.Extensions.Logging;

namespace Rosetta.MockServer.Tests.Cli.Catalogues;

/// <summary>Keeps what was logged, each with its level.</summary>
internal sealed class RecordingLog : ILogger
{
    private readonly List<string> _lines = [];

    /// <summary>What was logged since the last time this was asked.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_lines)
        {
            string[] taken = [.. _lines];
            _lines.Clear();
            return taken;
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
        {
            _lines.Add($"{logLevel}: {formatter(state, exception)}");
        }
    }
}
