using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Rosetta.EndToEnd.Tests.Cli;

public class StoppingTests
{
    private const string SlowBody = "00000000-0000-4000-8000-000000200006";
    private const string Timeout = "00000000-0000-4000-8000-000000200001";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task IdleServer_StopsWithExitCode0(bool byCtrlC)
    {
        await using var server = await ServerProcess.StartAsync();

        Stop(server, byCtrlC);

        (await server.WaitForExitAsync()).Should().Be(0);
        server.Lines.TakeLast(2).Should().Equal("Stopping: requests under way have 5 s to finish", "Stopped");
        server.ErrorLines.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RequestUnderWay_Finishes(bool byCtrlC)
    {
        await using var server = await ServerProcess.StartAsync();
        using var response = await server.Client.SendAsync(Calls.GetTask(SlowBody), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var first = new byte[1];
        await body.ReadExactlyAsync(first, TestContext.Current.CancellationToken);

        Stop(server, byCtrlC);
        await server.WaitForLineAsync(line => line.StartsWith("Stopping", StringComparison.Ordinal));

        var rest = await new StreamReader(body).ReadToEndAsync(TestContext.Current.CancellationToken);
        ((char)first[0] + rest).Should().StartWith("{\"code\":2000,").And.EndWith("\"success\":true}");
        (await server.WaitForExitAsync()).Should().Be(0);
        server.Lines[^1].Should().Be("Stopped");
    }

    [Fact]
    public async Task StoppingServer_TakesNoNewConnections()
    {
        await using var server = await ServerProcess.StartAsync();
        using var response = await server.Client.SendAsync(Calls.GetTask(SlowBody), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        server.Terminate();
        await server.WaitForLineAsync(line => line.StartsWith("Stopping", StringComparison.Ordinal));
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        using var late = new TcpClient();
        var connecting = async () => await late.ConnectAsync("127.0.0.1", server.Url.Port, TestContext.Current.CancellationToken);
        await connecting.Should().ThrowAsync<SocketException>();
        (await server.WaitForExitAsync()).Should().Be(0);
    }

    [Fact]
    public async Task HangingRequest_IsAbortedAtOnce()
    {
        await using var server = await ServerProcess.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await SendUnderWayAsync(stream, Timeout);

        var watch = Stopwatch.StartNew();
        server.Terminate();
        var ended = await EndOfAsync(stream);

        ended.Should().BeEmpty("a hang ends without an answer");
        (await server.WaitForExitAsync()).Should().Be(0);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(4), "hangs are not waited for");
    }

    [Fact]
    public async Task RequestThatTakesTooLong_IsCutAfterFiveSeconds()
    {
        using var folder = new ScratchFolder();
        folder.Write("slow.yaml", "name: slow\ndescription: d\nsteps:\n  - status: created\n    delay: 5m\n");
        await using var server = await ServerProcess.StartAsync("--scenarios", folder.Path, "--scenario", "slow");
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await SendUnderWayAsync(stream, Calls.Scene);

        var watch = Stopwatch.StartNew();
        server.Terminate();

        (await EndOfAsync(stream)).Should().BeEmpty();
        (await server.WaitForExitAsync()).Should().Be(0);
        watch.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(4.5));
        server.Lines[^1].Should().Be("Stopped");
    }

    [Fact]
    public async Task Coverage_IsToldOnStop_AndLeftForTheVerbToMerge()
    {
        using var folder = new ScratchFolder();
        var met = Path.Combine(folder.Path, "met");
        for (var run = 1; run <= 2; run++)
        {
            await using var server = await ServerProcess.StartAsync("--coverage", "--coverage-dir", met);
            await server.Client.StatusAsync("happy-path");

            server.Terminate();

            (await server.WaitForExitAsync()).Should().Be(0);
            server.Lines.Should().Contain("Coverage: 2 of 64 (3.1 %)").And.Contain("       1  created (1)");
            server.Lines[^2].Should().StartWith($"Coverage is in {met}/rosetta-coverage-");
            server.Lines[^1].Should().Be("Stopped");
        }

        var merged = await ServerProcess.RunAsync("coverage", met, "--floor", "50");
        merged.ExitCode.Should().Be(1);
        merged.Output.Should().Contain("\n       2  created (1)\n");
        merged.Error.Should().Be("Met: all 2 of 64 (3.1 %); demanded: at least 50 %.\n");
    }

    [Fact]
    public async Task CoverageThatCannotBeLeft_IsAFailure()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("file", "");
        await using var server = await ServerProcess.StartAsync("--coverage-dir", file);

        server.Terminate();

        (await server.WaitForExitAsync()).Should().Be(1);
        server.ErrorLines.Should().ContainSingle().Which.Should().StartWith($"Coverage can't be written into {file}: ");
    }

    private static void Stop(ServerProcess server, bool byCtrlC)
    {
        if (byCtrlC)
        {
            server.Interrupt();
        }
        else
        {
            server.Terminate();
        }
    }

    /// <summary>Sends a request and returns when the server has begun to work on it: it asks for the body then.</summary>
    private static async Task SendUnderWayAsync(NetworkStream stream, string scene)
    {
        var body = await Calls.GetTask(scene).Content!.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST /task/get HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: {body.Length}\r\n\r\n"),
            TestContext.Current.CancellationToken);
        var buffer = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await stream.ReadExactlyAsync(buffer, TestContext.Current.CancellationToken);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(body), TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> EndOfAsync(NetworkStream stream)
    {
        using var all = new MemoryStream();
        try
        {
            await stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Reset: an end too.
        }

        return all.ToArray();
    }
}
