using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Rosetta.EndToEnd.Tests.Cli;

public class StartUpTests
{
    [Fact]
    public async Task StartUp_PrintsThreeLinesAndTheCurlWorks()
    {
        await using var server = await ServerProcess.StartAsync();

        server.Url.Port.Should().BeGreaterThan(0);
        server.Lines.Should().SatisfyRespectively(
            where => where.Should().Be($"Rosetta's Get Task is faked at http://127.0.0.1:{server.Url.Port}"),
            what => what.Should().MatchRegex("^[0-9]+ scenarios: all of them shipped; 'happy-path' plays unless another is chosen$"),
            how => how.Should().Be(
                $$"""Try: curl -s http://127.0.0.1:{{server.Url.Port}}/task/get -H 'Content-Type: application/json' -d '{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}'"""));

        var answer = await BashAsync(server.Lines[2]["Try: ".Length..]);
        answer.Should().StartWith("""{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/""")
            .And.Contain(",\"status\":1}");
        server.ErrorLines.Should().BeEmpty();
    }

    [Fact]
    public async Task StartUp_NamesTheFolder()
    {
        using var folder = new ScratchFolder();
        folder.Write("mine.yaml", "name: mine\ndescription: d\nsteps:\n  - status: in-qc\n");

        await using var server = await ServerProcess.StartAsync("--scenarios", folder.Path, "--scenario", "mine");

        server.Lines[1].Should().MatchRegex($"^[0-9]+ scenarios: [0-9]+ shipped, 1 from {folder.Path}; 'mine' plays unless another is chosen$");
        (await server.Client.StatusAsync("mine")).Should().Be(9);
    }

    [Fact]
    public async Task JsonLog_HasOneObjectALine()
    {
        await using var server = await ServerProcess.StartAsync("--log-format", "json");

        var events = server.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        events.Select(line => line["event"]!.GetValue<string>()).Should().Equal("Listening", "ScenariosLoaded", "TryIt");
        events[0]["data"]!["urls"]!.GetValue<string>().Should().Be($"http://127.0.0.1:{server.Url.Port}");
        (await BashAsync(events[2]["data"]!["curl"]!.GetValue<string>())).Should().Contain("\"status\":1");
    }

    [Fact]
    public async Task Requests_AreNotLogged()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.Client.StatusAsync("happy-path");
        await server.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken);

        server.Lines.Should().HaveCount(3);
    }

    [Fact]
    public async Task PortInUse_IsSaidInASentence()
    {
        await using var first = await ServerProcess.StartAsync();

        var second = await ServerProcess.RunAsync("--urls", $"http://127.0.0.1:{first.Url.Port}");

        second.ExitCode.Should().Be(1);
        second.Output.Should().BeEmpty();
        second.Error.Should().Be(
            $"Failed to bind to address http://127.0.0.1:{first.Url.Port}: address already in use; stop what uses it, or choose another port with --urls: port 0 takes any free one\n");
    }

    [Fact]
    public async Task AddressOfAnotherMachine_IsSaidInASentence()
    {
        var run = await ServerProcess.RunAsync("--urls", "http://192.0.2.1:0", "--admin-token", "t");

        run.ExitCode.Should().Be(1);
        run.Error.Should().MatchRegex("^Failed to listen on http://192\\.0\\.2\\.1:0: .*; choose another address or port with --urls\n$");
    }

    [Fact]
    public async Task AddressBeyondLoopback_IsRefusedWithoutAToken()
    {
        var run = await ServerProcess.RunAsync("--urls", "http://0.0.0.0:0");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be("""
            rosetta-mock: one mistake:
              --urls: http://0.0.0.0:0 can be reached from other machines, and the admin API would be open to all of them; add --admin-token TOKEN, or listen on http://127.0.0.1:0
            See: rosetta-mock serve --help

            """);
    }

    [Fact]
    public async Task Mistakes_AreSaidAllAtOnce()
    {
        using var folder = new ScratchFolder();
        folder.Write("appsettings.json", """{ "Rosetta": { "Lifecycle": "wran" } }""");

        var run = await ServerProcess.RunAsync(
            new ServerStart { Folder = folder.Path, Variables = { ["ROSETTA_SPEED"] = "fast", ["ROSETTA_URL"] = "https://rosetta.test" } },
            "--sed", "5", "--scenario", "hapy-path");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be("""
            ROSETTA_URL is set, but is no option of this server; did you mean 'ROSETTA_URLS'?; it is ignored
            rosetta-mock: 4 mistakes:
              appsettings.json, Rosetta:Lifecycle: expected warn, strict or off, not 'wran'; did you mean 'warn'?
              ROSETTA_SPEED: expected a number more than 0 and at most 1000000, not 'fast'
              --sed: 'serve' has no such option; did you mean '--seed'?
              --scenario: there is no scenario 'hapy-path'; did you mean 'happy-path'?; 'rosetta-mock scenarios' lists them all
            See: rosetta-mock serve --help

            """);
    }

    [Fact]
    public async Task BrokenFolder_StopsTheStartWithAllErrors()
    {
        using var folder = new ScratchFolder();
        var a = folder.Write("a.yaml", "name: a\ndescription: d\nsteps:\n  - status: aproved\n");
        var b = folder.Write("b.yaml", "name: c\ndescription: d\nsteps:\n  - status: approved\n");

        var run = await ServerProcess.RunAsync("--scenarios", folder.Path, "--urls", "http://127.0.0.1:0");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().SatisfyRespectively(
            first => first.Should().StartWith($"{a}:4:13: unknown status 'aproved'; did you mean 'approved'?"),
            second => second.Should().StartWith($"{b}:1:7: "));
    }

    [Fact]
    public async Task EnvironmentAndSettingsFile_AreHeardAndAspNetCoreUrls_AreNot()
    {
        using var folder = new ScratchFolder();
        folder.Write("appsettings.json", """{ "Rosetta": { "ErrorHttpStatus": "semantic", "NoExplain": true } }""");

        await using var server = await ServerProcess.StartAsync(new ServerStart
        {
            Folder = folder.Path,
            Variables = { ["ROSETTA_NO_EXPLAIN"] = "false", ["ROSETTA_URLS"] = "http://127.0.0.1:0", ["ASPNETCORE_URLS"] = "http://127.0.0.1:1" },
        });

        using var response = await server.Client.SendAsync(Calls.GetTask("00000000-0000-4000-8000-000000005000"), TestContext.Current.CancellationToken);
        ((int)response.StatusCode).Should().Be(500, "the settings file says so");
        response.Headers.Contains("X-Rosetta-Explain").Should().BeTrue("the environment is stronger than the settings file");
        server.ErrorLines.Should().BeEmpty("an address of our own was chosen");
    }

    [Fact]
    public async Task AspNetCoreUrlsAlone_AreNotFollowedAndThatIsSaid()
    {
        var run = await ServerProcess.RunAsync(new ServerStart { Variables = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:1" } }, "--sed", "1");

        run.Error.Should().StartWith("ASPNETCORE_URLS is set, but this server does not read it; use --urls or ROSETTA_URLS to say where it listens\n");
    }

    internal static async Task<string> BashAsync(string command)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        bash.StandardInput.Close();
        var output = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        bash.ExitCode.Should().Be(0);
        return output;
    }
}
