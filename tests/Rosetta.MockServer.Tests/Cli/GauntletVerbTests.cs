using System.Globalization;
using System.Xml.Linq;
using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Tests.Admin;

namespace Rosetta.MockServer.Tests.Cli;

public sealed class GauntletVerbTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task ARobustCommand_EndsWell()
    {
        _terminal.Write("ask.sh", """
            printf '{"campaignId":"%s","annotationRequestId":"%s","sceneId":"%s"}' "$2" "$3" "$4" |
              curl -s -X POST -H 'Content-Type: application/json' -d @- "$1/task/get" >/dev/null
            echo chatter
            echo '{"kind":"found","status":1}'
            """);

        (await RunAsync("--only", "created", "--run", "sh ask.sh {base} {campaignId} {annotationRequestId} {sceneId}")).Should().Be(0);

        _terminal.Error.Should().BeEmpty();
        _terminal.Out.Should().Be("Gauntlet: 1 of 1 handled as a robust client does\n\noutcomes\n  ok        created                        understood\n");
    }

    [Fact]
    public async Task ACommandThatSaysNothing_HasCrashed()
    {
        (await RunAsync("--only", "created", "--run", "sh -c 'echo oops >&2; exit 3' {base}")).Should().Be(1);

        _terminal.Out.Should().Contain(
            "  WRONG     created                        crashed: it crashed without having asked: CommandFailedException: the command ended with exit code 3; the last line has to be JSON with ")
            .And.Contain("; it is ''; its last error line: oops\n");
        _terminal.Error.Should().Be("Handled well or accepted: 0 %; demanded: at least 100 %. Wrong: created.\n");
    }

    [Fact]
    public async Task ACommandThatIsNotThere_IsSaid()
    {
        (await RunAsync("--only", "created", "--run", "no-such-program {base}")).Should().Be(1);

        _terminal.Out.Should().Contain("CommandFailedException: 'no-such-program' can't be run: ");
    }

    [Fact]
    public async Task ACommandThatHangs_IsKilled()
    {
        (await RunAsync("--only", "created", "--time-limit", "1s", "--run", "sh -c 'echo $$ > pid; exec sleep 600' {base}")).Should().Be(1);

        _terminal.Out.Should().Contain("hung: it was not done within 1s without having asked");
        var pid = int.Parse(File.ReadAllText(Path.Combine(_terminal.Folder, "pid")), CultureInfo.InvariantCulture);
        await Eventually.IsTrue(() => !Directory.Exists($"/proc/{pid}/task"), "the process is gone");
    }

    [Fact]
    public async Task WhatIsAccepted_AndTheFloor_DecideTheExitCode()
    {
        string[] words = ["--run", "sh -c 'exit 1' {base}", "--only", "created", "--only", "approved"];

        (await RunAsync([.. words, "--except", "outcomes=it is a test"])).Should().Be(0);
        (await RunAsync([.. words, "--except", "created=it is a test", "--floor", "50"])).Should().Be(0);
        (await RunAsync([.. words, "--except", "created=it is a test", "--floor", "51"])).Should().Be(1);

        _terminal.Error.Should().Be("Handled well or accepted: 50 %; demanded: at least 51 %. Wrong: approved.\n");
    }

    [Fact]
    public async Task Reports_AreWritten()
    {
        await RunAsync("--run", "sh -c 'exit 1' {base}", "--only", "created", "--report", "junit=g.xml", "--report", "html=g.html", "--report", "text=g.txt");

        ((int)XDocument.Load(Path.Combine(_terminal.Folder, "g.xml")).Root!.Attribute("failures")!).Should().Be(1);
        File.ReadAllText(Path.Combine(_terminal.Folder, "g.html")).Should().StartWith("<!doctype html>");
        File.ReadAllText(Path.Combine(_terminal.Folder, "g.txt")).Should().Be(_terminal.Out);
    }

    [Fact]
    public async Task AllMistakes_AreSaidAtOnce()
    {
        (await RunAsync(
            "--run", "ask me", "--only", "creatd", "--except", "created", "--time-limit", "0s", "--parallel", "0", "--floor", "101", "--report", "json=x", "--follows", "maybe")).Should().Be(2);

        _terminal.Error.Should().Be("""
            rosetta-mock: 8 mistakes:
              --run: expected a command with {base} in it, which becomes the address to ask; without it the client asks somebody else
              --follows: expected true or false, not 'maybe'
              --only: expected outcomes, faults, mutants, tomorrow, or the id of one obstacle, not 'creatd'
              --time-limit: expected a time such as 500ms or 30s, longer than none and at most 1d, not '0s'
              --parallel: expected a whole number from 1 to 256, not '0'
              --except: expected outcomes, faults, mutants, tomorrow, or the id of one obstacle, then = and the reason, not 'created'
              --floor: expected a whole number from 0 to 100, not '101'
              --report: expected text, junit or html with a file, such as html=gauntlet.html, not 'json=x'
            See: rosetta-mock gauntlet --help

            """);
    }

    [Theory]
    [InlineData("--only", "Faults")]
    [InlineData("--except", "FAULTS=a reason")]
    [InlineData("--time-limit", "25h")]
    public async Task AWordThatIsNearlyOne_IsRefused(string option, string value)
    {
        (await RunAsync("--run", "ask {base}", option, value)).Should().Be(2);

        _terminal.Error.Should().StartWith($"rosetta-mock: one mistake:\n  {option}: expected ").And.Contain($", not '{value}'");
    }

    [Fact]
    public async Task ACommand_IsDemanded()
    {
        (await RunAsync()).Should().Be(2);

        _terminal.Error.Should().Contain("  --run: expected the command that runs the client, and none came\n");
    }

    private Task<int> RunAsync(params string[] words) => GauntletVerb.RunAsync(["gauntlet", .. words], _terminal.Here);
}
