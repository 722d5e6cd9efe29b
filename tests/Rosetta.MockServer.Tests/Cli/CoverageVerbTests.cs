using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Cli;

public sealed class CoverageVerbTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void ReportsOfAFolder_AreMergedAndPrinted()
    {
        Leave("run", RosettaStatus.Created);
        Leave("run/part", RosettaStatus.Created, RosettaStatus.LabelsApproved);

        CoverageVerb.Run(["coverage", "run"], _terminal.Here).Should().Be(0);

        _terminal.Error.Should().BeEmpty();
        _terminal.Out.Should().StartWith("Coverage: 3 of 64 (4.6 %)\n\nstatuses: 2 of 11 (18.1 %)\n       -  creation-failed (0)\n       2  created (1)\n");
    }

    [Theory]
    [InlineData("4", 0, "")]
    [InlineData("5", 1, "Met: all 3 of 64 (4.6 %); demanded: at least 5 %.\n")]
    [InlineData("statuses=18", 0, "")]
    [InlineData("statuses=100", 1, "Met: statuses 2 of 11 (18.1 %); demanded: at least 100 %.\n")]
    [InlineData("faults=0", 0, "")]
    public void Floor_DecidesTheExitCode(string floor, int code, string error)
    {
        Leave("run", RosettaStatus.Created, RosettaStatus.LabelsApproved);

        CoverageVerb.Run(["coverage", "--floor", floor, "run"], _terminal.Here).Should().Be(code);

        _terminal.Error.Should().Be(error);
    }

    [Fact]
    public void SeveralFloors_AreAllHeld()
    {
        Leave("run", RosettaStatus.Created);

        CoverageVerb.Run(["coverage", "run", "--floor", "80", "--floor", "mutants=1", "--floor", "codes=20"], _terminal.Here).Should().Be(1);

        _terminal.Error.Should().Be("Met: all 2 of 64 (3.1 %); demanded: at least 80 %.\nMet: mutants 0 of 15 (0 %); demanded: at least 1 %.\n");
    }

    [Fact]
    public void Reports_AreWrittenInEveryFormat_EvenBelowTheFloor()
    {
        Leave("run", RosettaStatus.Created);

        CoverageVerb.Run(
            ["coverage", "run", "--floor", "100", "--report", "html=c.html", "--report", "junit=c.xml", "--report", "json=c.json", "--report", "text=c.txt"], _terminal.Here).Should().Be(1);

        Read("c.html").Should().StartWith("<!doctype html>");
        Read("c.xml").Should().StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites");
        Read("c.xml").Should().Contain("<failure message=\"Met: all 2 of 64 (3.1 %); demanded: at least 100 %.\" />");
        ((int)JsonNode.Parse(Read("c.json"))!["met"]!).Should().Be(2);
        Read("c.txt").Should().Be(_terminal.Out);
    }

    [Fact]
    public void ReportThatCannotBeWritten_IsAFailure()
    {
        Leave("run", RosettaStatus.Created);

        CoverageVerb.Run(["coverage", "run", "--report", "html=no/such/folder/c.html"], _terminal.Here).Should().Be(1);

        _terminal.Error.Should().StartWith("The report can't be written: ").And.EndWith("\n");
    }

    [Fact]
    public void BrokenReport_IsAFailure_AndTheOthersAreShown()
    {
        Leave("run", RosettaStatus.Created);
        var broken = _terminal.Write("run/rosetta-coverage-1.json", "{}");

        CoverageVerb.Run(["coverage", "run"], _terminal.Here).Should().Be(1);

        _terminal.Out.Should().StartWith("Coverage: 2 of 64");
        _terminal.Error.Should().Be($"{broken}: no coverage report: expected an object with 'statuses', and in it 'rows'\n");
    }

    [Fact]
    public void AllMistakes_AreSaidAtOnce()
    {
        _terminal.Write("empty/other.txt", "");

        CoverageVerb.Run(
            ["coverage", "empty", "--floor", "101", "--floor", "colours=5", "--floor", "codes=x", "--report", "pdf=c.pdf", "--report", "html=", "--report", "0=x", "--colour"],
            _terminal.Here).Should().Be(2);

        _terminal.Error.Should().Be("""
            rosetta-mock: 8 mistakes:
              --colour: 'coverage' has no such option
              --floor: expected a whole number from 0 to 100, or statuses, codes, transitions, faults or mutants with one, such as statuses=100, not '101'
              --floor: expected a whole number from 0 to 100, or statuses, codes, transitions, faults or mutants with one, such as statuses=100, not 'colours=5'
              --floor: expected a whole number from 0 to 100, or statuses, codes, transitions, faults or mutants with one, such as statuses=100, not 'codes=x'
              --report: expected text, junit, json or html with a file, such as html=coverage.html, not 'pdf=c.pdf'
              --report: expected text, junit, json or html with a file, such as html=coverage.html, not 'html='
              --report: expected text, junit, json or html with a file, such as html=coverage.html, not '0=x'
              'empty': expected a folder with coverage reports, and there are none; a fake leaves one there on stop if ROSETTA_COVERAGE_DIR names the folder
            See: rosetta-mock coverage --help

            """);
        _terminal.Out.Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "DIR: expected a folder with coverage reports, and none came")]
    [InlineData("nowhere", "'nowhere': expected a folder with coverage reports, and there is no such folder")]
    [InlineData("run more", "'more': 'coverage' takes no such argument")]
    public void Folder_IsDemanded(string words, string mistake)
    {
        Leave("run", RosettaStatus.Created);

        CoverageVerb.Run(["coverage", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)], _terminal.Here).Should().Be(2);

        _terminal.Error.Should().Contain($"  {mistake}\n");
    }

    [Fact]
    public void Help_NamesItsOptions_AndNoVariables()
    {
        CoverageVerb.Run(["coverage", "--help"], _terminal.Here).Should().Be(0);

        _terminal.Out.Should().ContainAll("--floor", "--report", "may be repeated.", "DIR").And.NotContain("ROSETTA_FLOOR");
    }

    [Fact]
    public void Variable_IsTheOneThatFakesInTestsRead() =>
        OptionTable.All.Single(row => row.Flag == "--coverage-dir").Variable.Should().Be(CoverageFolder.Variable);

    private void Leave(string folder, params RosettaStatus[] statuses)
    {
        var counters = new CoverageCounters();
        foreach (var status in statuses)
        {
            counters.Add(new StatusReply(status), Outcome.Of(status));
        }

        CoverageFolder.Write(Path.Combine(_terminal.Folder, folder), counters.Report());
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_terminal.Folder, file));
}
