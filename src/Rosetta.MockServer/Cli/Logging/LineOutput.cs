using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Cli.Logging;

/// <summary>Where lines go, one whole line at a time.</summary>
internal sealed class LineOutput : ILoggerProvider
{
    private readonly Surroundings _here;
    private readonly TimeProvider _time;
    private readonly Lock _writing = new();

    public LineOutput(Surroundings here, LogFormat format, TimeProvider time)
    {
        _here = here;
        _time = time;
        Format = format;
    }

    public LogFormat Format { get; }

    /// <summary>The time that lines carry.</summary>
    public DateTimeOffset Now => _time.GetUtcNow();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName, this);

    public void Write(LogLevel level, string line)
    {
        var writer = level >= LogLevel.Warning ? _here.Error : _here.Out;
        lock (_writing)
        {
            writer.WriteLine(line);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The writers are the process' own.
    }
}
