using Rosetta.Contracts.Verification;

namespace Rosetta.Verifier.Cli;

/// <summary>How the process ends; scripts rely on these.</summary>
internal static class ExitCodes
{
    /// <summary>All is verified, but for what was declared as not to be had there.</summary>
    public const int Good = 0;

    /// <summary>A mismatch, or an interaction that could not be tried.</summary>
    public const int Broken = 1;

    /// <summary>The command line, or a file that it names, can't be used; nothing was asked.</summary>
    public const int Usage = 2;

    /// <summary>The provider does not answer.</summary>
    public const int Unreachable = 3;

    public static int Of(VerificationReport report) => report.IsGood ? Good : report.IsUnreachable ? Unreachable : Broken;
}
