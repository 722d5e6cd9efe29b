namespace Rosetta.MockServer.Cli;

/// <summary>How the process ends; scripts rely on these.</summary>
internal static class ExitCodes
{
    /// <summary>Done, or stopped when asked to.</summary>
    public const int Good = 0;

    /// <summary>Scenario files with errors, an address that can't be listened on, coverage below what is demanded, or a client that is not robust.</summary>
    public const int Failed = 1;

    /// <summary>The command line, the environment or the settings file say something that can't be.</summary>
    public const int Usage = 2;
}
