using PactNet.Infrastructure.Outputters;

namespace Rosetta.Contracts.Authoring;

/// <summary>Keeps what the core says, for whoever wants to tell it on.</summary>
internal sealed class CapturedOutput : IOutput
{
    private readonly List<string> _lines = [];

    /// <summary>All of it.</summary>
    public string Text => string.Join('\n', _lines);

    public void WriteLine(string line) => _lines.Add(line);
}
