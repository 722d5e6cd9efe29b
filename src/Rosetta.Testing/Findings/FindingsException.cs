namespace Rosetta.Testing.Findings;

/// <summary>A client has broken rules of polling. The message tells of each what was seen and what is expected.</summary>
public sealed class FindingsException : Exception
{
    internal FindingsException(FindingsReport report)
        : base(report.ToString())
    {
        Report = report;
    }

    /// <summary>What was found.</summary>
    public FindingsReport Report { get; }
}
