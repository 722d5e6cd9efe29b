namespace Rosetta.Testing.Coverage;

/// <summary>How a report is written.</summary>
public enum CoverageFormat
{
    /// <summary>The matrix for a terminal.</summary>
    Text,

    /// <summary>JUnit XML: a case for each row, skipped where it was not met, and for each floor, failed where it was not reached.</summary>
    JUnit,

    /// <summary>What can be merged later; the same that the admin API gives.</summary>
    Json,

    /// <summary>One page for a browser, with the transitions as a matrix.</summary>
    Html,
}
