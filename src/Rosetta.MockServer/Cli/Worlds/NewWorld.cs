namespace Rosetta.MockServer.Cli.Worlds;

/// <summary>What <c>world</c> was told.</summary>
internal sealed record NewWorld
{
    /// <summary>Campaigns to make up.</summary>
    public int Campaigns { get; init; } = 5;

    /// <summary>Scenes to make up, in all campaigns together.</summary>
    public int Scenes { get; init; } = 100;

    /// <summary>Behind everything that is made up.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Where the world file goes; none for the standard output.</summary>
    public string? Out { get; init; }

    /// <summary>Where the tables go: a folder, or one file; none for no tables.</summary>
    public string? Csv { get; init; }
}
