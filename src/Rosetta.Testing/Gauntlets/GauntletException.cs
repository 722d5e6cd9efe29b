namespace Rosetta.Testing.Gauntlets;

/// <summary>A client is not as robust as was demanded. The message has the mistakes, and the whole table.</summary>
public sealed class GauntletException : Exception
{
    internal GauntletException(GauntletReport report)
        : base(GauntletText.Complaint(report))
    {
        Report = report;
    }

    /// <summary>How the client came through.</summary>
    public GauntletReport Report { get; }
}
