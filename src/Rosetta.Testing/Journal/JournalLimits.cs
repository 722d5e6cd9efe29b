namespace Rosetta.Testing.Journal;

/// <summary>
/// How much the journal keeps. Whatever a client can make long has a limit here, so that the whole journal has one:
/// an entry takes about 1.4 KiB for a plain poll and 15 KiB at most, besides its violations.
/// </summary>
public static class JournalLimits
{
    /// <summary>Entries held, unless <c>--journal-size</c> says otherwise.</summary>
    public const int DefaultCapacity = 10_000;

    /// <summary>The most entries that may be asked for.</summary>
    public const int MaxCapacity = 1_000_000;

    /// <summary>Bytes kept of each body; the rest is counted.</summary>
    public const int MaxBodyBytes = 4096;

    /// <summary>Characters kept of each text that a client chooses: path, host, content type, user agent.</summary>
    public const int MaxTextLength = 256;

    /// <summary>Characters kept of the explanation.</summary>
    public const int MaxExplainLength = 1024;

    /// <summary>Violations, and likewise warnings, kept of one request; the rest is counted.</summary>
    public const int MaxViolations = 32;

    /// <summary>Followers of the live feed at one time.</summary>
    public const int MaxFollowers = 64;
}
