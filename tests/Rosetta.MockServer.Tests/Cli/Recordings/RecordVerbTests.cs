using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Recordings;

namespace Rosetta.MockServer.Tests.Cli.Recordings;

public sealed class RecordVerbTests : IDisposable
{
    private const string Out =
        "NAME.yaml in an existing folder, the name made of at most 60 of a-z, 0-9 and '-', and no NAME.yaml or NAME-NUMBER.yaml there yet: a recording replaces no file";

    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task UpstreamAndFile_AreDemanded()
    {
        (await RecordVerb.RunAsync(["record"], _terminal.Here)).Should().Be(2);

        _terminal.Error.Should().Be($"""
            rosetta-mock: one mistake:
              --out: expected {Out}, and none came
            See: rosetta-mock record --help

            """);
        (await RecordVerb.RunAsync(["record", "--out", Path.Combine(_terminal.Folder, "a.yaml")], _terminal.Here)).Should().Be(2);
        _terminal.Error.Should().EndWith("""
              --upstream: expected the URL of a real Rosetta to record, and none came
            See: rosetta-mock record --help

            """);
    }

    [Theory]
    [InlineData("story.yml")]
    [InlineData("Story.yaml")]
    [InlineData("nowhere/story.yaml")]
    [InlineData("there.yaml")]
    [InlineData("second.yaml")]
    [InlineData("seventh.yaml")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890.yaml")]
    public async Task File_IsANewOne_NamedLikeAScenario(string name)
    {
        _terminal.Write("there.yaml", "");
        _terminal.Write("second-2.yaml", "");
        _terminal.Write("seventh-7.yaml", "");
        var path = Path.Combine(_terminal.Folder, name);

        (await RecordVerb.RunAsync(["record", "--upstream", "http://127.0.0.1:5090", "--out", path], _terminal.Here)).Should().Be(2);

        _terminal.Error.Should().Contain($"  --out: expected {Out}, not '{path}'");
    }

    [Fact]
    public async Task ServerThatWouldAskItself_DoesNotStart()
    {
        (await ServeVerb.RunAsync(["--upstream", "http://localhost:5080/x"], _terminal.Here)).Should().Be(2);

        _terminal.Error.Should().Contain("  --upstream: the server itself listens there, and would ask itself; name the real Rosetta, or listen elsewhere with --urls\n");
    }

    [Fact]
    public async Task Help_HasItsOwnOptions_AndThoseOfServe()
    {
        (await RecordVerb.RunAsync(["record", "--help"], _terminal.Here)).Should().Be(0);

        _terminal.Out.Should().ContainAll("--out", "--keep-ids", "--upstream", "--urls").And.NotContain("ROSETTA_OUT");
    }
}
