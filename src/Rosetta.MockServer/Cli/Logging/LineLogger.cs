using System.Text;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Cli.Logging;

/// <summary>
/// Writes messages as lines: what went well to one writer, warnings and errors to the other. The server's own appear as they
/// are; those of the framework say where they come from.
/// </summary>
internal sealed class LineLogger : ILogger
{
    /// <summary>The category of the server's own messages.</summary>
    public const string OwnCategory = "Rosetta";

    private readonly string _category;
    private readonly LogLevel _lowest;
    private readonly LineOutput _output;

    public LineLogger(string category, LogLevel lowest, LineOutput output)
    {
        _category = category;
        _lowest = lowest;
        _output = output;
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= _lowest && logLevel != LogLevel.None;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var message = formatter(state, exception);
        _output.Write(logLevel, _output.Format == LogFormat.Json
            ? JsonLine.Of(_output.Now, logLevel, _category, eventId, message, state as IReadOnlyList<KeyValuePair<string, object?>>, exception)
            : TextLine(logLevel, message, exception));
    }

    private string TextLine(LogLevel level, string message, Exception? exception)
    {
        var text = new StringBuilder();
        if (_category != OwnCategory)
        {
            text.Append(level).Append(": ").Append(_category).Append(": ");
        }

        text.Append(message);
        return exception is null ? text.ToString() : text.AppendLine().Append(exception).ToString();
    }
}
