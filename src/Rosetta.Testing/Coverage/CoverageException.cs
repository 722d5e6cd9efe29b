namespace Rosetta.Testing.Coverage;

/// <summary>A client has met less than was demanded. The message has the whole matrix.</summary>
public sealed class CoverageException : Exception
{
    private const string Advice =
        "What is missing can be met by scenarios, by forced answers, or by the magic id of each ('rosetta-mock magic-ids' lists them; transitions need a scenario).";

    internal CoverageException(CoverageReport report, string complaint)
        : base($"{complaint}\n{Advice}\n\n{CoverageText.Of(report)}")
    {
        Report = report;
    }

    /// <summary>What was met.</summary>
    public CoverageReport Report { get; }
}
