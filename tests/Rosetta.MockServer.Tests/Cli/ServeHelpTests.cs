using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli;

public sealed class ServeHelpTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Help_ListsEveryOptionWithDefaultAndVariable()
    {
        CommandLine.Parse(["serve", "--help"]).TryAnswer(_terminal.Here).Should().BeTrue();

        var help = string.Join(' ', _terminal.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var row in OptionTable.All)
        {
            help.Should().Contain(row.Flag).And.Contain($"{row.Help} Default: {row.Default}. Also {row.Variable}.");
        }
    }

    [Fact]
    public void HelpOfTheWhole_ListsTheVerbs()
    {
        CommandLine.Parse(["--help"]).TryAnswer(_terminal.Here).Should().BeTrue();

        _terminal.Out.Should().ContainAll("serve", "validate", "scenarios", "magic-ids", "rosetta-mock serve --help", "--version");
    }

    [Fact]
    public void Help_BeatsMistakes() => CommandLine.Parse(["serve", "--nonsense", "--help"]).TryAnswer(_terminal.Here).Should().BeTrue();

    [Fact]
    public void OrdinaryWords_AreNoQuestion() => CommandLine.Parse(["serve", "--nonsense"]).TryAnswer(_terminal.Here).Should().BeFalse();
}
