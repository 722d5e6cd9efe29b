using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Tests.Cli.Catalogues;

namespace Rosetta.MockServer.Tests.Cli;

public sealed class ValidateVerbTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void GoodFiles_AreCounted()
    {
        var one = _terminal.Write("one.yaml", Stories.Of("one"));
        _terminal.Write("more/two.yml", Stories.Of("two"));
        _terminal.Write("more/three.json", """{ "name": "three", "description": "d", "steps": [ { "error": 5000 } ] }""");

        Run(one, Path.Combine(_terminal.Folder, "more")).Should().Be(0);
        _terminal.Out.Should().Be("3 scenarios, no errors\n");
        _terminal.Error.Should().BeEmpty();
    }

    [Fact]
    public void FileNamedTwice_CountsOnce()
    {
        var one = _terminal.Write("one.yaml", Stories.Of("one"));

        Run(one, _terminal.Folder, one).Should().Be(0);
        _terminal.Out.Should().Be("1 scenario, no errors\n");
    }

    [Fact]
    public void Errors_ArePrintedAsEditorsLinkThemAndCounted()
    {
        var bad = _terminal.Write("bad.yaml", "name: bad\ndescription: d\nsteps:\n  - status: aproved\n");
        var worse = _terminal.Write("worse.yaml", "[]");
        var good = _terminal.Write("good.yaml", Stories.Of("good"));

        Run(bad, worse, good).Should().Be(1);
        var lines = _terminal.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(3);
        lines[0].Should().StartWith($"{bad}:4:13: unknown status 'aproved'; did you mean 'approved'? one of: ");
        lines[1].Should().StartWith($"{worse}:1:1: ");
        lines[2].Should().Be("2 errors");
        _terminal.Out.Should().BeEmpty();
    }

    [Fact]
    public void Warnings_ArePrintedAndAreNoErrors()
    {
        var odd = _terminal.Write("odd.yaml", "name: odd\ndescription: d\nsteps:\n  - status: approved\n    calls: 1\n  - status: created\n");

        Run(odd).Should().Be(0);
        _terminal.Error.Should().StartWith($"{odd}:6:").And.Contain(": warning: ");
        _terminal.Out.Should().Be("1 scenario, no errors\n");
    }

    [Fact]
    public void Lifecycle_MakesWarningsErrors()
    {
        var odd = _terminal.Write("odd.yaml", "name: odd\ndescription: d\nsteps:\n  - status: approved\n    calls: 1\n  - status: created\n");

        Run("--lifecycle", "strict", odd).Should().Be(1);
        _terminal.Error.Should().EndWith("\n1 error\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lifecycle_IsReadFromTheEnvironmentAndTheSettingsFileToo(bool fromEnvironment)
    {
        var odd = _terminal.Write("odd.yaml", "name: odd\ndescription: d\nsteps:\n  - status: approved\n    calls: 1\n  - status: created\n");
        if (fromEnvironment)
        {
            _terminal.Variables["ROSETTA_LIFECYCLE"] = "strict";
        }
        else
        {
            _terminal.Write("appsettings.json", """{ "Rosetta": { "Lifecycle": "strict" } }""");
        }

        Run(odd).Should().Be(1);
        _terminal.Error.Should().EndWith("\n1 error\n");
        Run("--lifecycle", "off", odd).Should().Be(0);
    }

    [Fact]
    public void Pipe_InAFolderIsPassedOver()
    {
        _terminal.Write("one.yaml", Stories.Of("one"));
        var pipe = Pipes.Make(_terminal.Folder, "pipe.yaml");

        Run(_terminal.Folder).Should().Be(0);
        _terminal.Error.Should().Be($"{pipe}:1:1: warning: a pipe, a socket or a device, not a file; it is skipped\n");
        _terminal.Out.Should().Be("1 scenario, no errors\n");
    }

    [Fact]
    public void Conflicts_OverTheWholeSetAreErrors()
    {
        var a = _terminal.Write("a.yaml", Stories.Claiming("a", "scene-1"));
        var b = _terminal.Write("b.yaml", Stories.Claiming("b", "scene-1"));

        Run(a).Should().Be(0);
        Run(a, b).Should().Be(1);
        _terminal.Error.Should().StartWith($"{b}:1:1: 'b' and 'a' ({a}) both claim ").And.EndWith("\n1 error\n");
    }

    [Fact]
    public void FileThatReplacesAShippedScenario_IsNoConflict() =>
        Run(_terminal.Write("happy-path.yaml", Stories.Of("happy-path"))).Should().Be(0);

    [Fact]
    public void MissingFilesAndUnknownOptions_AreUsageErrorsAllAtOnce()
    {
        Directory.CreateDirectory(Path.Combine(_terminal.Folder, "empty"));
        var missing = Path.Combine(_terminal.Folder, "missing.yaml");
        var empty = Path.Combine(_terminal.Folder, "empty");

        Run(missing, empty, "--lifecicle=off").Should().Be(2);
        _terminal.Error.Should().Be($"""
            rosetta-mock: 3 mistakes:
              --lifecicle: 'validate' has no such option; did you mean '--lifecycle'?
              '{missing}': expected a scenario file, or a folder with some, and there is nothing of that name
              '{empty}': expected a folder with scenario files (.yaml, .yml or .json), and there are none
            See: rosetta-mock validate --help

            """);
    }

    [Fact]
    public void NoFile_IsAUsageError()
    {
        Run().Should().Be(2);
        _terminal.Error.Should().Be("""
            rosetta-mock: one mistake:
              FILE…: expected scenario files, or folders with some, and none came
            See: rosetta-mock validate --help

            """);
    }

    [Fact]
    public void Help_IsAnAnswer()
    {
        Run("--help").Should().Be(0);
        _terminal.Out.Should().Contain("Checks scenario files").And.Contain("--lifecycle");
    }

    private int Run(params string[] words) => ValidateVerb.Run(["validate", .. words], _terminal.Here);
}
