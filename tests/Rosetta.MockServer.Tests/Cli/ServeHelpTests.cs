using System.Text.RegularExpressions;
using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Cli;

public sealed partial class ServeHelpTests : IDisposable
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
    public void Readme_HasARowForEachVerb_WithWhatTheHelpSaysOfIt()
    {
        CommandLine.Parse(["--help"]).TryAnswer(_terminal.Here).Should().BeTrue();
        var verbs = VerbInHelp().Matches(_terminal.Out).Select(line => (Verb: line.Groups["verb"].Value, Help: line.Groups["help"].Value.Trim())).ToList();

        verbs.Select(line => line.Verb.Split(' ')[0]).Should().Equal(Verbs.All);
        RepositoryFile.Read("README.md").Should().ContainAll(
            verbs.Select(line => $"\n| `{line.Verb.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal)}` | {line.Help} | "));
    }

    [Fact]
    public void Help_BeatsMistakes() => CommandLine.Parse(["serve", "--nonsense", "--help"]).TryAnswer(_terminal.Here).Should().BeTrue();

    [Fact]
    public void OrdinaryWords_AreNoQuestion() => CommandLine.Parse(["serve", "--nonsense"]).TryAnswer(_terminal.Here).Should().BeFalse();

    [GeneratedRegex(@"(?<=\nCommands:\r?\n(?:  .*\n)*)  (?<verb>[a-z]\S*(?: <\S+>)?) +(?<help>.+)")]
    private static partial Regex VerbInHelp();
}
