namespace PactNet.Core;

/// <summary>The core's numbers for how much it logs.</summary>
internal static class LevelFilters
{
    public static int Of(PactLogLevel level) => level switch
    {
        PactLogLevel.Trace => 5,
        PactLogLevel.Debug => 4,
        PactLogLevel.Information => 3,
        PactLogLevel.Warn => 2,
        PactLogLevel.Error => 1,
        PactLogLevel.None => 0,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a log level."),
    };
}
