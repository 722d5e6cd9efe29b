namespace Rosetta.GetTask;

/// <summary>One row of the specification's "Status Enum" table, with the word that scenario files use for it.</summary>
/// <param name="Status">The value on the wire.</param>
/// <param name="Word">The name in scenario files, the console and the journal.</param>
/// <param name="Description">The specification's own text, to the letter.</param>
/// <param name="Pool">The pool the text names; none for a task that was never created.</param>
public sealed record StatusInfo(RosettaStatus Status, string Word, string Description, RosettaPool? Pool)
{
    /// <summary>The value on the wire.</summary>
    public int Number => (int)Status;
}
