namespace Rosetta.Testing.Gauntlets;

/// <summary>How a run of a client ended.</summary>
internal abstract record Ending
{
    private Ending()
    {
    }

    /// <summary>The client said something.</summary>
    public sealed record Concluded(Conclusion Conclusion) : Ending;

    /// <summary>Something came out of the client that it did not mean to say.</summary>
    public sealed record Crashed(Exception Error) : Ending;

    /// <summary>The client was not done when its time was over.</summary>
    public sealed record Hung(TimeSpan TimeLimit) : Ending;
}
