using Rosetta.MockServer.Cli.Recordings;

namespace Rosetta.MockServer.Tests.Cli.Recordings;

public sealed class TimingsVerbTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Recordings_AreToldTogether()
    {
        var one = _terminal.Write("one.yaml", "name: one\nsteps:\n  - status: created\n    for: 30s\n  - status: waiting-for-annotation\n    for: 2m\n  - status: annotating\n    for: 1h\n  - status: created\n");
        var two = _terminal.Write("two.yaml", "name: two\nsteps:\n  - status: created\n    for: 10s\n  - status: in-qc\n    for: 1m\n  - status: annotating\n");

        TimingsVerb.Run(["timings", one, two], _terminal.Here).Should().Be(0);

        _terminal.Error.Should().BeEmpty();
        _terminal.Out.Should().Be("""
            2 scenarios

            STATUS                      STAYS  MEDIAN  P95  OPEN
            created (1)                 2      10s     30s  1
            waiting-for-annotation (2)  1      2m      2m   0
            annotating (3)              1      1h      1h   1
            in-qc (9)                   1      1m      1m   0

            TRANSITION                                    TIMES  LIFECYCLE
            created (1) -> waiting-for-annotation (2)     1      forward
            created (1) -> in-qc (9)                      1      not in our reading
            waiting-for-annotation (2) -> annotating (3)  1      forward
            annotating (3) -> created (1)                 1      not in our reading
            in-qc (9) -> annotating (3)                   1      rework

            """);
    }

    [Fact]
    public void Folder_IsReadWhole()
    {
        _terminal.Write("stories/one.yaml", "name: one\nsteps:\n  - status: created\n");
        _terminal.Write("stories/two.yaml", "name: two\nsteps:\n  - status: created\n");

        TimingsVerb.Run(["timings", Path.Combine(_terminal.Folder, "stories")], _terminal.Here).Should().Be(0);

        _terminal.Out.Should().StartWith("2 scenarios\n");
    }

    [Fact]
    public void BrokenFile_IsAFailure()
    {
        var path = _terminal.Write("one.yaml", "name: one\nsteps:\n  - status: createt\n");

        TimingsVerb.Run(["timings", path], _terminal.Here).Should().Be(1);

        _terminal.Error.Should().Contain("unknown status 'createt'");
        _terminal.Out.Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "FILE…: expected scenario files, or folders with some, and none came")]
    [InlineData("nowhere.yaml", "'nowhere.yaml': expected a scenario file, or a folder with some, and there is nothing of that name")]
    public void Files_AreDemanded(string words, string mistake)
    {
        TimingsVerb.Run(["timings", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)], _terminal.Here).Should().Be(2);

        _terminal.Error.Should().Contain($"  {mistake}\n");
    }
}
