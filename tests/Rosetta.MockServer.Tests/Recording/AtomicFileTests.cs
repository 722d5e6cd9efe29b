using Rosetta.MockServer.Recording;
using Rosetta.MockServer.Tests.Cli;

namespace Rosetta.MockServer.Tests.Recording;

public sealed class AtomicFileTests : IDisposable
{
    private readonly FakeTerminal _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_IsReplaced_AndNothingElseIsLeft()
    {
        var path = _folder.Write("a.yaml", "old and longer");

        AtomicFile.Write(path, "new");

        File.ReadAllText(path).Should().Be("new");
        Directory.GetFiles(_folder.Folder).Should().Equal(path);
    }

    [Fact]
    public void LeftoverOfAKilledProcess_IsNoHindrance()
    {
        var path = Path.Combine(_folder.Folder, "a.yaml");
        _folder.Write(".a.yaml.new", "half of somethi");

        AtomicFile.Write(path, "new");

        File.ReadAllText(path).Should().Be("new");
        Directory.GetFiles(_folder.Folder).Should().Equal(path);
    }

    [Fact]
    public void FileThatIsThere_IsNotCreated_AndNothingElseIsLeft()
    {
        var path = _folder.Write("a.yaml", "old");

        AtomicFile.TryCreate(path, "new").Should().BeFalse();

        File.ReadAllText(path).Should().Be("old");
        Directory.GetFiles(_folder.Folder).Should().Equal(path);
    }

    [Fact]
    public void FileThatCannotBeWritten_IsAsBefore()
    {
        var path = _folder.Write("a.yaml", "old");
        Directory.CreateDirectory(Path.Combine(_folder.Folder, ".a.yaml.new"));

        var write = () => AtomicFile.Write(path, "new");

        write.Should().Throw<UnauthorizedAccessException>();
        File.ReadAllText(path).Should().Be("old");
    }
}
