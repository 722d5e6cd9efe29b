using System.Net.Sockets;
using Rosetta.MockServer.Cli.Catalogues;

namespace Rosetta.MockServer.Tests.Cli.Catalogues;

public sealed class FolderFilesTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void TooManyFiles_AreNotRead()
    {
        for (var i = 0; i <= 10_000; i++)
        {
            File.Create(Path.Combine(_terminal.Folder, $"{i}.yaml")).Dispose();
        }

        FolderFiles.ReadAll(_terminal.Folder, out var problem).Should().BeEmpty();
        problem.Should().Be($"{_terminal.Folder}: more than 10000 scenario files; serve a folder with fewer");
    }

    [Fact]
    public void FilesThatAreTooLargeTogether_AreNotRead()
    {
        var large = _terminal.Write("large.yaml", new string('#', 300_000));
        for (var i = 0; i < 300; i++)
        {
            File.CreateSymbolicLink(Path.Combine(_terminal.Folder, $"{i}.yaml"), large);
        }

        FolderFiles.ReadAll(_terminal.Folder, out var problem).Should().BeEmpty();
        problem.Should().Be($"{_terminal.Folder}: its scenario files are larger than 67108864 bytes together; serve a folder with less");
    }

    [Fact]
    public void Files_AreInTheOrderOfTheirNames()
    {
        _terminal.Write("b.yaml", "");
        _terminal.Write("C.yaml", "");
        _terminal.Write("a.yaml", "");

        FolderFiles.ReadAll(_terminal.Folder, out _).Select(file => Path.GetFileName(file.Source)).Should().Equal("C.yaml", "a.yaml", "b.yaml");
    }

    [Fact]
    public void PipesDevicesAndSockets_AreSkippedEvenBehindLinks()
    {
        _terminal.Write("empty.yaml", "");
        var pipe = Pipes.Make(_terminal.Folder, "pipe.yaml");
        File.CreateSymbolicLink(Path.Combine(_terminal.Folder, "link.yaml"), pipe);
        File.CreateSymbolicLink(Path.Combine(_terminal.Folder, "zeroes.yaml"), "/dev/zero");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_terminal.Folder, "socket.yaml")));

        FolderFiles.ReadAll(_terminal.Folder, out _)
            .Select(file => $"{Path.GetFileName(file.Source)} {file.Text is null} {file.IsSkipped}")
            .Should().Equal("empty.yaml False False", "link.yaml True True", "pipe.yaml True True", "socket.yaml True True", "zeroes.yaml True True");
        Print().Should().Be(Print());
    }

    [Fact]
    public void EndlessFile_IsReadUpToMoreThanAScenarioMayHave() =>
        FolderFiles.Read("/dev/zero").Text!.Length.Should().Be((256 * 1024) + 1);

    [Fact]
    public void Fingerprint_ChangesWithNameContentAndTargetOfALink()
    {
        var prints = new List<int> { Print() };
        var path = _terminal.Write("a.yaml", "1");
        prints.Add(Print());
        File.WriteAllText(path, "22");
        prints.Add(Print());
        File.Move(path, Path.Combine(_terminal.Folder, "b.yaml"));
        prints.Add(Print());
        var target = _terminal.Write("data/one", "1");
        File.CreateSymbolicLink(path, target);
        prints.Add(Print());
        File.WriteAllText(target, "333");
        prints.Add(Print());

        prints.Should().OnlyHaveUniqueItems();
        Print().Should().Be(prints[^1], "nothing has changed since");
    }

    [Fact]
    public void Fingerprint_LeavesOtherFilesOut()
    {
        var before = Print();
        _terminal.Write("notes.txt", "1");

        Print().Should().Be(before);
    }

    private int Print() => FolderFiles.Fingerprint(_terminal.Folder);
}
