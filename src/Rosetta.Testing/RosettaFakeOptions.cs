using System.Collections.Immutable;
using System.Globalization;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.Testing;

/// <summary>What a <see cref="RosettaFake"/> starts with. The defaults suit a test: everything is the same in every run.</summary>
public sealed record RosettaFakeOptions
{
    /// <summary>Calls that the journal of a fake holds, unless told otherwise.</summary>
    public const int DefaultJournalSize = 2_000;

    /// <summary>Where the clock of every fake stands at first: the instant of the specification's samples, 2025-03-13 20:00:00 UTC.</summary>
    public static DateTimeOffset DefaultTime { get; } =
        new(DateTime.ParseExact(SampleAnswers.Date, WireFormats.Date, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>Scenario, seed, HTTP statuses of errors, strictness, <c>viewUrl</c>, time zone: what a new session starts with.</summary>
    public SessionSettings Settings { get; init; } = new();

    /// <summary>Scenarios made in code, laid over the shipped ones; one of the same name replaces it. For files see <see cref="RosettaFake.Load"/>.</summary>
    public ImmutableArray<Scenario> Scenarios { get; init; } = [];

    /// <summary>
    /// What exists; none if every id is known. In a world, other ids answer 51008, 53003 or 56001. <see cref="WorldReader"/> reads one.
    /// </summary>
    public World? World { get; init; }

    /// <summary>Where the clock stands. It stands still until it is moved.</summary>
    public DateTimeOffset Time { get; init; } = DefaultTime;

    /// <summary>
    /// Whether delays and slow bodies take no time. They are real otherwise: a client's timeouts are. A hang (fault
    /// <c>timeout</c>) hangs in any case, until the client gives up or the fake is disposed.
    /// </summary>
    public bool SkipDelays { get; init; }

    /// <summary>The clock that delays are waited out on, for a test that holds it in its hand.</summary>
    public TimeProvider HostTime { get; init; } = TimeProvider.System;

    /// <summary>A path before all of the fake's, such as <c>/open-api</c>; empty for none.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>Calls that the journal holds; the oldest makes room.</summary>
    public int JournalSize { get; init; } = DefaultJournalSize;

    /// <summary>
    /// A folder in which the fake leaves what its clients met when it is disposed, a file each, for <c>rosetta-mock coverage DIR</c>
    /// to make one report of a whole test run; by default the one that the variable <c>ROSETTA_COVERAGE_DIR</c> names, or none.
    /// </summary>
    public string? CoverageFolder { get; init; } = Testing.Coverage.CoverageFolder.FromEnvironment;

    /// <summary>Whether answers carry the headers <c>X-Rosetta-…</c> that say who answered and why.</summary>
    public bool Explain { get; init; } = true;
}
