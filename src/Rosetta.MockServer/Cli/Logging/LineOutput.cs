using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Cli.Logging;

/// <summary>
/// Where lines go, one whole line at a time. It is the host's whole logging: one output, and levels that nobody changes, need
/// none of the framework's own.
/// </summary>
internal sealed class LineOutput : ILoggerFactory
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
    public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName, LowestLevel(categoryName), this);

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one output.");

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

    private static LogLevel LowestLevel(string category) => category switch
    {
        // Enabled at any level, it makes an Activity for every request.
        "Microsoft.AspNetCore.Hosting.Diagnostics" => LogLevel.None,

        // What it says of a start that failed, we say in one sentence.
        "Microsoft.Extensions.Hosting.Internal.Host" => LogLevel.None,
        _ => category.StartsWith("Microsoft.", StringComparison.Ordinal) ? LogLevel.Warning : LogLevel.Information,
    };
}
