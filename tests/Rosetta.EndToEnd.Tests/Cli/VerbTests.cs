namespace Rosetta.EndToEnd.Tests.Cli;

public class VerbTests
{
    [Fact]
    public async Task Validate_ChecksFiles()
    {
        using var folder = new ScratchFolder();
        var good = folder.Write("good.yaml", "name: good\ndescription: d\nsteps:\n  - status: created\n");
        var bad = folder.Write("bad.yaml", "name: bad\ndescription: d\nsteps:\n  - status: creatd\n");

        (await ServerProcess.RunAsync("validate", good)).Should().Be(new FinishedProcess(0, "1 scenario, no errors\n", ""));
        var run = await ServerProcess.RunAsync("validate", folder.Path);
        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith($"{bad}:4:13: unknown status 'creatd'; did you mean 'created'?").And.EndWith("\n1 error\n");
    }

    [Theory]
    [InlineData("cat good.yaml | dotnet \"$1\" validate /dev/stdin")]
    [InlineData("dotnet \"$1\" validate <(cat good.yaml)")]
    public async Task Validate_ReadsFromPipes(string command)
    {
        using var folder = new ScratchFolder();
        folder.Write("good.yaml", "name: good\ndescription: d\nsteps:\n  - status: created\n");

        (await Shell.RunAsync(command, folder.Path, Repository.ServerAssembly)).Should().Be(new FinishedProcess(0, "1 scenario, no errors\n", ""));
    }

    [Fact]
    public async Task Scenarios_ListsThem()
    {
        var run = await ServerProcess.RunAsync("scenarios");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("NAME ").And.Contain("\nhappy-path ").And.NotContain("\e");
    }

    [Fact]
    public async Task MagicIds_ListsThem()
    {
        var run = await ServerProcess.RunAsync("magic-ids");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("ID ").And.Contain("\n00000000-0000-4000-8000-000000000011 ");
    }

    [Fact]
    public async Task Version_IsANumber() =>
        (await ServerProcess.RunAsync("--version")).Output.Should().MatchRegex("^[0-9]+\\.[0-9]+\\.[0-9]+\n$");

    [Theory]
    [InlineData("--help", "rosetta-mock serve --help")]
    [InlineData("-h", "magic-ids")]
    [InlineData("serve --help", "--urls")]
    [InlineData("--seed 1 --help", "--urls")]
    public async Task Help_IsPrinted(string words, string part)
    {
        var run = await ServerProcess.RunAsync(words.Split(' '));

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain(part);
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task UnknownVerb_IsAMistake() =>
        (await ServerProcess.RunAsync("sreve", "--seed", "1")).Should().Be(new FinishedProcess(2, "", """
            rosetta-mock: one mistake:
              'sreve': expected a verb, one of serve, validate, scenarios, magic-ids, coverage, world, gauntlet, record, timings; did you mean 'serve'?
            See: rosetta-mock --help

            """));
}
