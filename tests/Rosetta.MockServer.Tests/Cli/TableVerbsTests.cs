using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Tests.Cli.Catalogues;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Cli;

public sealed class TableVerbsTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Scenarios_AreAPlainTableForPrograms()
    {
        ScenariosVerb.Run(["scenarios"], _terminal.Here).Should().Be(0);

        var lines = _terminal.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(1 + ShippedScenarios.All.Length);
        lines[0].Should().MatchRegex("^NAME  +STEPS  DESCRIPTION$");
        lines.Single(line => line.StartsWith("happy-path ", StringComparison.Ordinal)).Should().MatchRegex("^happy-path  +10     A task goes all the way");
        lines.Select(line => line[lines[0].IndexOf("STEPS", StringComparison.Ordinal) - 1]).Should().AllBeEquivalentTo(' ', "columns stand below each other");
        _terminal.Out.Should().NotContain("\e");
    }

    [Fact]
    public void Scenarios_OfAFolderAreAmongThem()
    {
        _terminal.Write("mine.yaml", "name: mine\ndescription: |\n  On two\n  lines.\nsteps:\n  - status: created\n");

        ScenariosVerb.Run(["scenarios", "--scenarios", _terminal.Folder], _terminal.Here).Should().Be(0);
        _terminal.Out.Should().MatchRegex("(?m)^mine  +1      On two lines\\.$");
    }

    [Fact]
    public void Scenarios_OfABrokenFolder_AreErrors()
    {
        var path = _terminal.Write("mine.yaml", "");

        ScenariosVerb.Run(["scenarios", "--scenarios", _terminal.Folder], _terminal.Here).Should().Be(1);
        _terminal.Error.Should().StartWith($"{path}:1:1: ");
        _terminal.Out.Should().BeEmpty();
    }

    [Fact]
    public void Scenarios_OfAFolderAreFoundThroughTheEnvironment()
    {
        _terminal.Write("stories/mine.yaml", Stories.Of("mine"));
        _terminal.Variables["ROSETTA_SCENARIOS"] = Path.Combine(_terminal.Folder, "stories");

        ScenariosVerb.Run(["scenarios"], _terminal.Here).Should().Be(0);
        _terminal.Out.Should().MatchRegex("(?m)^mine ");
    }

    [Fact]
    public void Scenarios_OfAFolderAreFoundThroughTheSettingsFile_AndOtherVerbsOptionsAreLeftAlone()
    {
        _terminal.Write("stories/mine.yaml", Stories.Of("mine"));
        _terminal.Write("appsettings.json", $$"""{ "Rosetta": { "Scenarios": "{{Path.Combine(_terminal.Folder, "stories")}}", "Strict": true, "Lenient": true, "Seed": "x" } }""");
        _terminal.Variables["ROSETTA_URLS"] = "http://0.0.0.0:1";

        ScenariosVerb.Run(["scenarios"], _terminal.Here).Should().Be(0);
        _terminal.Out.Should().MatchRegex("(?m)^mine ");
        _terminal.Error.Should().BeEmpty();
    }

    [Fact]
    public void Scenarios_OfTheCommandLineReplaceThoseOfTheEnvironment()
    {
        _terminal.Write("one/one.yaml", Stories.Of("one"));
        _terminal.Write("two/two.yaml", Stories.Of("two"));
        _terminal.Variables["ROSETTA_SCENARIOS"] = Path.Combine(_terminal.Folder, "one");

        ScenariosVerb.Run(["scenarios", "--scenarios", Path.Combine(_terminal.Folder, "two")], _terminal.Here).Should().Be(0);
        _terminal.Out.Should().MatchRegex("(?m)^two ").And.NotMatchRegex("(?m)^one ");
    }

    [Fact]
    public void Scenarios_WithAFolderThatIsNotThere_SaysWhoNamedIt()
    {
        _terminal.Variables["ROSETTA_SCENARIOS"] = "/nowhere";

        ScenariosVerb.Run(["scenarios"], _terminal.Here).Should().Be(2);
        _terminal.Error.Should().Contain("\n  ROSETTA_SCENARIOS: expected ");
    }

    [Fact]
    public void Scenarios_AreDrawnForAPerson()
    {
        _terminal.IsTerminal = true;

        ScenariosVerb.Run(["scenarios"], _terminal.Here).Should().Be(0);
        _terminal.Out.Should().Contain("│ happy-path").And.StartWith("╭");
    }

    [Fact]
    public void MagicIds_AreAPlainTableForPrograms()
    {
        MagicIdsVerb.Run(["magic-ids"], _terminal.Here).Should().Be(0);

        _terminal.Out.Should().StartWith("ID  ")
            .And.Contain("\n00000000-0000-4000-8000-000000000003  sceneId                                   Status 3: Annotation in progress (Task in Rosetta Annotation Pool)\n")
            .And.Contain("\n00000000-0000-4000-8000-000000005000  campaignId, annotationRequestId, sceneId  Code 5000: Service hiccuped, please try again later.\n");
    }

    [Theory]
    [InlineData("scenarios")]
    [InlineData("magic-ids")]
    public void UnknownOption_IsAUsageError(string verb)
    {
        (verb == "scenarios" ? ScenariosVerb.Run([verb, "--x"], _terminal.Here) : MagicIdsVerb.Run([verb, "--x"], _terminal.Here)).Should().Be(2);
        _terminal.Error.Should().Be($"""
            rosetta-mock: one mistake:
              --x: '{verb}' has no such option
            See: rosetta-mock {verb} --help

            """);
    }
}
