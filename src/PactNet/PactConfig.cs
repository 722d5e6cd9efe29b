using System.Text.Json;
using PactNet.Infrastructure.Outputters;

namespace PactNet;

/// <summary>How a consumer's pact is made.</summary>
public class PactConfig
{
    /// <summary>
    /// The folder of the pact file; by default <c>pacts</c> in the project's folder, as seen from its output. The core merges into a file that is
    /// there already.
    /// </summary>
    public string PactDir
    {
        get;
        set => field = Path.EndsInDirectorySeparator(value) ? value : value + Path.DirectorySeparatorChar;
    } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "pacts")) + Path.DirectorySeparatorChar;

    /// <summary>How much the core logs.</summary>
    public PactLogLevel LogLevel { get; set; } = PactLogLevel.Information;

    /// <summary>Where mismatches and the core's log go.</summary>
    public IEnumerable<IOutput> Outputters { get; set; } = [new ConsoleOutput()];

    /// <summary>How bodies are written where a call says nothing else.</summary>
    public JsonSerializerOptions DefaultJsonSettings { get; set; } = new();

    /// <summary>Writes to every output.</summary>
    public void WriteLine(string line) => Outputters.WriteLine(line);
}
