namespace Rosetta.MockServer.Admin.Documents;

/// <summary>How the fake is.</summary>
internal sealed record HealthDocument
{
    /// <summary>Always true: the server answers nobody before it is.</summary>
    public required bool Ready { get; init; }

    public required string Version { get; init; }

    /// <summary>On the host's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Since then, as <c>1h2m3s</c>.</summary>
    public required string Uptime { get; init; }

    /// <summary>Scenarios that all sessions share.</summary>
    public required int Scenarios { get; init; }

    public required KeptDocument Sessions { get; init; }

    /// <summary>Tasks of all sessions together.</summary>
    public required KeptDocument Tasks { get; init; }

    public required JournalTotalsDocument Journal { get; init; }

    public required HeldDocument Held { get; init; }
}

/// <summary>Something that the fake remembers up to a limit.</summary>
/// <param name="Count">Remembered now.</param>
/// <param name="Limit">At most.</param>
/// <param name="GivenUp">Given up at the limit so far; what comes back begins from nothing.</param>
internal sealed record KeptDocument(int Count, int Limit, long GivenUp);

/// <summary>The journal in numbers.</summary>
/// <param name="Limit">Entries that fit.</param>
/// <param name="Appended">Entries since the start.</param>
/// <param name="Dropped">Of these, entries that made room for later ones.</param>
/// <param name="Followers">Open streams.</param>
internal sealed record JournalTotalsDocument(int Limit, long Appended, long Dropped, int Followers);

/// <summary>Requests that are kept waiting.</summary>
/// <param name="Waiting">All of them: delayed, dripping or hanging.</param>
/// <param name="Hanging">Those that hang for good (fault timeout).</param>
/// <param name="HangingLimit">So many may hang.</param>
internal sealed record HeldDocument(int Waiting, int Hanging, int HangingLimit);
