using PactNet.Infrastructure.Outputters;

namespace PactNet.Tests;

/// <summary>Keeps what it is told.</summary>
internal sealed class Lines : IOutput
{
    private readonly List<string> _lines = [];

    public string Text => string.Join('\n', _lines);

    public void WriteLine(string line) => _lines.Add(line);
}
