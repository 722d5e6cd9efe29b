using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Coverage;

namespace Rosetta.MockServer.Cli;

/// <summary>Tells what the clients have met when the server has stopped, if that was asked for.</summary>
internal static class CoverageOnStop
{
    /// <returns>False if a file was asked for and could not be written.</returns>
    public static bool Tell(ServerOptions options, Func<CoverageReport> read, ILogger log)
    {
        if (!options.Coverage && options.CoverageFolder is null)
        {
            return true;
        }

        var report = read();
        if (options.Coverage)
        {
            Log.Coverage(log, report.Write(CoverageFormat.Text).TrimEnd());
        }

        return options.CoverageFolder is not { } folder || TryWrite(folder, report, log);
    }

    private static bool TryWrite(string folder, CoverageReport report, ILogger log)
    {
        try
        {
            Log.CoverageWritten(log, CoverageFolder.Write(folder, report));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.CoverageLost(log, folder, error.Message);
            return false;
        }
    }
}
