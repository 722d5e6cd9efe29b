using PactNet.Infrastructure.Outputters;

namespace PactNet.Verifier;

/// <summary>How a verifier tells its story.</summary>
public class PactVerifierConfig
{
    /// <summary>Where the core's account of each verification goes, and its log.</summary>
    public IEnumerable<IOutput> Outputters { get; set; } = [new ConsoleOutput()];

    /// <summary>How much the core logs.</summary>
    public PactLogLevel LogLevel { get; set; } = PactLogLevel.Information;

    /// <summary>Writes to every output.</summary>
    public void WriteLine(string line) => Outputters.WriteLine(line);
}
