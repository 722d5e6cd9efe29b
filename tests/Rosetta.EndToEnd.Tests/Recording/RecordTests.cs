using System.Text.RegularExpressions;

namespace Rosetta.EndToEnd.Tests.Recording;

public partial class RecordTests
{
    private const int Scenes = 4;

    [Fact]
    public async Task Recording_IsWritten_AndTheSummaryToldOnStop()
    {
        using var folder = new ScratchFolder();
        await using var upstream = await ServerProcess.StartAsync();
        await using var recorder = await ServerProcess.StartAsync("record", "--upstream", Address(upstream), "--out", folder["story.yaml"]);

        for (var poll = 0; poll < 3; poll++)
        {
            using var request = Calls.GetTask();
            request.Headers.Add("Authorization", "Bearer s3cret");
            using var answer = await recorder.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        using (await recorder.Client.SendAsync(Calls.GetTask("00000000-0000-4000-8000-000000100001"), TestContext.Current.CancellationToken))
        {
        }

        recorder.Terminate();
        (await recorder.WaitForExitAsync()).Should().Be(0);

        recorder.Lines.Should().Contain($"Get Task is passed on to {Address(upstream)}/, and its answers are held against the contract");
        recorder.Lines.Should().Contain($"Recording into {folder["story.yaml"]}");
        recorder.Lines.TakeLast(3).Should().SatisfyRespectively(
            line => line.Should().Be("Upstream: 4 calls passed on: 4 answered as the contract has it, 0 in violation of it, 0 not held against it, 0 without a whole answer, 0 given up by the client"),
            line => line.Should().Be($"Recorded 2 tasks, the first in {folder["story.yaml"]}"),
            line => line.Should().Be("Stopped"));
        var text = await File.ReadAllTextAsync(folder["story.yaml"], TestContext.Current.CancellationToken);
        Times().Replace(text, "<time>").Should().EndWith("steps:\n  - status: created\n    for: <time>\n  - status: waiting-for-annotation\n    for: <time>\n  - status: annotating\n");
        text.Should().NotContain(Calls.Scene).And.NotContain("s3cret");
        string.Join('\n', recorder.Lines).Should().NotContain("s3cret");
        var validated = await ServerProcess.RunAsync("validate", folder.Path);
        validated.Output.Should().Be("2 scenarios, no errors\n", validated.Error);
    }

    [Fact]
    public async Task KilledAtAnyMoment_TheLastCompleteFilesAreThere()
    {
        using var folder = new ScratchFolder();
        folder.Write("stories/changing.yaml", "name: changing\ndescription: d\nsteps:\n  - status: annotating\n    calls: 1\n  - status: waiting-for-review\n    calls: 1\nthen: loop\n");
        await using var upstream = await ServerProcess.StartAsync("--scenarios", folder["stories"], "--scenario", "changing");
        for (var round = 0; round < 6; round++)
        {
            var name = $"round{round}";
            Directory.CreateDirectory(folder[name]);
            await using var recorder = await ServerProcess.StartAsync("record", "--upstream", Address(upstream), "--out", Path.Combine(folder[name], "story.yaml"));
            var answered = 0;
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var most = Random.Shared.Next(1, 300);
            var polling = Enumerable.Range(0, Scenes).Select(scene => PollAsync(recorder.Client, $"{name}-{scene}", () =>
            {
                if (Interlocked.Increment(ref answered) >= most)
                {
                    enough.TrySetResult();
                }
            })).ToArray();

            await enough.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            await recorder.KillHardAsync();
            await Task.WhenAll(polling);

            var files = Directory.GetFiles(folder[name], "*.yaml").Where(file => !Path.GetFileName(file).StartsWith('.')).ToArray();
            files.Should().NotBeEmpty("what a client has seen is on the disk");
            var validated = await ServerProcess.RunAsync(["validate", .. files]);
            validated.ExitCode.Should().Be(0, "killed after {0} answers: {1}", most, validated.Error);
        }
    }

    [Fact]
    public async Task WithoutUpstream_NothingOfItIsLoaded()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.Client.StatusAsync("happy-path");

        server.MappedFiles().Should().Contain("Rosetta.Testing.dll").And.NotContain("Bogus.dll").And.NotContain("System.Net.Http.dll");
    }

    private static string Address(ServerProcess server) => server.Url.GetLeftPart(UriPartial.Authority);

    private static async Task PollAsync(HttpClient client, string scene, Action answered)
    {
        try
        {
            while (true)
            {
                using var answer = await client.SendAsync(Calls.GetTask(scene), TestContext.Current.CancellationToken);
                answered();
            }
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
    }

    [GeneratedRegex("(?<=for: )[0-9a-z]+")]
    private static partial Regex Times();
}
