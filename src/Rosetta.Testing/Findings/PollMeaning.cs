using System.Collections.Immutable;
using Rosetta.GetTask;

namespace Rosetta.Testing.Findings;

/// <summary>What a good answer means to whoever polls.</summary>
internal enum PollMeaning : byte
{
    /// <summary>To be polled again.</summary>
    GoesOn,

    /// <summary>Nothing follows: polling is over.</summary>
    Ended,

    /// <summary>An error that a pause may mend.</summary>
    Hiccup,

    /// <summary>An error that will be the same again: polling is over.</summary>
    LastingError,
}

/// <summary>The meaning of each outcome, as the catalogues have it.</summary>
internal static class PollMeanings
{
    private static readonly ImmutableArray<PollMeaning> ByIndex = [.. Outcome.All.Select(Find)];

    public static PollMeaning Of(Outcome outcome) => ByIndex[outcome.Index];

    /// <summary>Whether another poll is called for.</summary>
    public static bool IsOpen(Outcome outcome) => Of(outcome) is PollMeaning.GoesOn or PollMeaning.Hiccup;

    private static PollMeaning Find(Outcome outcome) => outcome.Status is { } status
        ? Lifecycle.IsTerminal(status) ? PollMeaning.Ended : PollMeaning.GoesOn
        : CodeCatalogue.Get(outcome.Code).IsRetryable ? PollMeaning.Hiccup : PollMeaning.LastingError;
}
