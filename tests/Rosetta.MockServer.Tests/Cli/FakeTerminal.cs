using System.Collections;
using Rosetta.MockServer.Cli;

namespace Rosetta.MockServer.Tests.Cli;

/// <summary>A process' surroundings in memory, with an empty folder of its own.</summary>
internal sealed class FakeTerminal : IDisposable
{
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public Hashtable Variables { get; } = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("rosetta-cli-").FullName;

    public bool IsTerminal { get; set; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public Surroundings Here => new(_out, _error, Variables, Folder, IsTerminal);

    /// <summary>Writes a file of the folder.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
