using System.Collections.Immutable;
using Rosetta.Testing.Journal;

namespace Rosetta.Testing.Gauntlets;

/// <summary>How a client handled one obstacle. A value: it never changes.</summary>
/// <param name="Obstacle">Which.</param>
/// <param name="Handling">How.</param>
/// <param name="Why">What it did, in a sentence that begins with "it".</param>
/// <param name="Said">What the client concluded; none if it crashed or hung.</param>
/// <param name="Entries">What it asked and was answered, oldest first.</param>
public sealed record GauntletResult(Obstacle Obstacle, GauntletHandling Handling, string Why, Conclusion? Said, ImmutableArray<JournalEntry> Entries)
{
    /// <summary>Why the weakness is accepted; none if it is not.</summary>
    public string? Accepted { get; init; }

    /// <summary>Whether the client did what a robust one does.</summary>
    public bool IsRobust => Handling.IsRobust();

    /// <summary>Whether there is something to be mended.</summary>
    public bool IsWrong => !IsRobust && Accepted is null;

    /// <summary>Demands that the client did what a robust one does.</summary>
    /// <exception cref="GauntletException">It did not; the message says what it did and what was expected.</exception>
    public void RequireRobust() => new GauntletReport([this]).RequireRobust();

    /// <summary>In a line.</summary>
    public override string ToString() => GauntletText.Row(this);
}
