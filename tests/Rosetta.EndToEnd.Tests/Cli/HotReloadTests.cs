using System.Globalization;

namespace Rosetta.EndToEnd.Tests.Cli;

public sealed class HotReloadTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task BrokenFile_IsReportedOnceAndPlaysOn_MendedFile_Plays()
    {
        var path = _folder.Write("mine.yaml", Story("mine", "created"));
        await using var server = await ServerProcess.StartAsync("--scenarios", _folder.Path);

        _folder.Write("mine.yaml", Story("mine", "aproved"));
        await server.WaitForLineAsync(line => line == $"{path} is broken, see above; its last good version goes on playing");
        server.ErrorLines.Should().ContainSingle(line => line.StartsWith($"{path}:4:13: unknown status 'aproved'; did you mean 'approved'?", StringComparison.Ordinal));
        (await server.Client.StatusAsync("mine")).Should().Be(1);

        _folder.Write("mine.yaml", Story("mine", "approved"));
        await server.WaitForLineAsync(line => line == $"{path} is good again");
        await server.WaitForLineAsync(line => line.EndsWith(" scenarios play now", StringComparison.Ordinal));
        (await server.Client.StatusAsync("mine")).Should().Be(11);
        server.Lines.Should().ContainSingle(line => line.Contains("is broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewFile_PlaysAndDeletedFile_IsGone()
    {
        await using var server = await ServerProcess.StartAsync("--scenarios", _folder.Path);
        var shipped = int.Parse(server.Lines[1].Split(' ')[0], CultureInfo.InvariantCulture);

        var path = _folder.Write("late.yaml", Story("late", "in-qc"));
        await server.WaitForLineAsync(line => line == $"{path} was added");
        await server.WaitForLineAsync(line => line == $"{shipped + 1} scenarios play now");
        (await server.Client.StatusAsync("late")).Should().Be(9);

        File.Delete(path);
        await server.WaitForLineAsync(line => line == $"{path} was deleted");
        await server.WaitForLineAsync(line => line == $"{shipped} scenarios play now");
        using var response = await server.Client.SendAsync(Calls.GetTask(scenario: "late"), TestContext.Current.CancellationToken);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task EditorThatRenamesANewFileOverTheOld_IsFollowed()
    {
        var path = _folder.Write("mine.yaml", Story("mine", "created"));
        await using var server = await ServerProcess.StartAsync("--scenarios", _folder.Path);

        File.Move(_folder.Write(".mine.yaml.tmp", Story("mine", "approved")), path, overwrite: true);

        await server.WaitForLineAsync(line => line == $"{path} has changed");
        await server.WaitForLineAsync(line => line.EndsWith(" scenarios play now", StringComparison.Ordinal));
        (await server.Client.StatusAsync("mine")).Should().Be(11);
    }

    [Fact]
    public async Task PipeInTheFolder_NeitherHoldsUpTheStartNorEndsTheServer()
    {
        _folder.Write("mine.yaml", Story("mine", "created"));
        (await Shell.RunAsync("mkfifo before.yaml", _folder.Path)).ExitCode.Should().Be(0);
        await using var server = await ServerProcess.StartAsync("--scenarios", _folder.Path);
        server.ErrorLines.Should().Equal($"{_folder["before.yaml"]}:1:1: warning: a pipe, a socket or a device, not a file; it is skipped");

        (await Shell.RunAsync("mkfifo later.yaml", _folder.Path)).ExitCode.Should().Be(0);
        await server.WaitForLineAsync(line => line == $"{_folder["later.yaml"]}:1:1: warning: a pipe, a socket or a device, not a file; it is skipped");
        _folder.Write("mine.yaml", Story("mine", "approved"));
        await server.WaitForLineAsync(line => line.EndsWith(" scenarios play now", StringComparison.Ordinal));
        (await server.Client.StatusAsync("mine")).Should().Be(11);
    }

    [Fact]
    public async Task FolderThatIsDeletedAndMadeAgain_IsFollowed()
    {
        var stories = _folder["stories"];
        _folder.Write("stories/mine.yaml", Story("mine", "created"));
        await using var server = await ServerProcess.StartAsync("--scenarios", stories);

        Directory.Delete(stories, recursive: true);
        await server.WaitForLineAsync(line => line == $"{stories}: there is no such folder; its scenarios go on playing as they were");
        (await server.Client.StatusAsync("mine")).Should().Be(1);

        _folder.Write("stories/mine.yaml", Story("mine", "approved"));
        await server.WaitForLineAsync(line => line == $"{stories} is back");
        await server.WaitForLineAsync(line => line == $"{stories}/mine.yaml has changed");
        await server.WaitForLineAsync(line => line.EndsWith(" scenarios play now", StringComparison.Ordinal));
        (await server.Client.StatusAsync("mine")).Should().Be(11);

        _folder.Write("stories/mine.yaml", Story("mine", "in-qc"));
        await server.WaitForLineAsync(_ => server.Lines.Count(line => line.EndsWith("mine.yaml has changed", StringComparison.Ordinal)) == 2);
    }

    [Fact]
    public async Task MountThatSwapsALink_IsFollowed()
    {
        // As Kubernetes mounts configuration: the files are links through a link that is swapped.
        _folder.Write("..2025/mine.yaml", Story("mine", "created"));
        _folder.Write("..2026/mine.yaml", Story("mine", "approved"));
        Directory.CreateSymbolicLink(_folder["..data"], "..2025");
        File.CreateSymbolicLink(_folder["mine.yaml"], "..data/mine.yaml");
        await using var server = await ServerProcess.StartAsync("--scenarios", _folder.Path);
        (await server.Client.StatusAsync("mine")).Should().Be(1);

        Directory.CreateSymbolicLink(_folder["..data_tmp"], "..2026");
        await StartUpTests.BashAsync($"mv -T {_folder["..data_tmp"]} {_folder["..data"]}");

        await server.WaitForLineAsync(line => line == $"{_folder["mine.yaml"]} has changed");
        await server.WaitForLineAsync(line => line.EndsWith(" scenarios play now", StringComparison.Ordinal));
        (await server.Client.StatusAsync("mine")).Should().Be(11);
    }

    private static string Story(string name, string status) => $"name: {name}\ndescription: d\nsteps:\n  - status: {status}\n";
}
