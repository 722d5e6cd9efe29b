namespace Rosetta.Testing.Journal;

/// <summary>The journal in numbers, for health and metrics.</summary>
/// <param name="Capacity">Entries that fit.</param>
/// <param name="Appended">Entries since the start.</param>
/// <param name="Overwritten">Of these, entries that have made room for later ones.</param>
/// <param name="Followers">Readers of the live feed.</param>
public readonly record struct JournalTotals(int Capacity, long Appended, long Overwritten, int Followers);
