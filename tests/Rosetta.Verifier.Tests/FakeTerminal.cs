using System.Collections;
using Rosetta.Verifier.Cli;

namespace Rosetta.Verifier.Tests;

/// <summary>A process' surroundings in memory, with an empty folder of its own.</summary>
internal sealed class FakeTerminal : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rosetta-verify-test-");
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public Hashtable Variables { get; } = [];

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    /// <summary>The path of a file of the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public Task<int> RunAsync(params string[] words) => VerifyCommand.RunAsync(words, new Surroundings(_out, _error, Variables, IsTerminal: false));

    public void Dispose() => _folder.Delete(recursive: true);
}
