using System.Text;

namespace Rosetta.EndToEnd.Tests.Cli;

public class StubTests
{
    [Fact]
    public async Task WireMock_IsLoadedOnFirstNeedOnly()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.Client.StatusAsync("happy-path");
        (await server.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken)).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        LoadedBy(server).Should().NotContain("WireMock.Net").And.Contain("Rosetta.Testing.dll");

        using var stub = new StringContent("""{"Request":{"Path":"/nowhere"},"Response":{"Body":"somewhere"}}""", Encoding.UTF8, "application/json");
        (await server.Client.PostAsync("/__admin/mappings", stub, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        (await server.Client.GetStringAsync("/nowhere", TestContext.Current.CancellationToken)).Should().Be("somewhere");
        LoadedBy(server).Should().Contain("WireMock.Net");
    }

    [Fact]
    public async Task StubFolder_IsLoadedOnFirstNeedOnly_AndABrokenFileIsSaid_AndFollowed()
    {
        using var folder = new ScratchFolder();
        folder.Write("good.json", """{"Request":{"Path":"/good"},"Response":{"Body":"good"}}""");
        folder.Write("bad.json", "{ nonsense");
        await using var server = await ServerProcess.StartAsync("--stubs", folder.Path);
        LoadedBy(server).Should().NotContain("WireMock.Net");

        (await server.Client.GetStringAsync("/good", TestContext.Current.CancellationToken)).Should().Be("good");

        await server.WaitForLineAsync(line => line.StartsWith($"{folder["bad.json"]}:1:3: not JSON: ", StringComparison.Ordinal));

        folder.Write("bad.json", """{"Request":{"Path":"/mended"},"Response":{"Body":"mended"}}""");
        await server.WaitForLineAsync(line => line == $"{folder["bad.json"]} is good again");
        (await server.Client.GetStringAsync("/mended", TestContext.Current.CancellationToken)).Should().Be("mended");
    }

    // On Linux, which the tests run on, an assembly that is loaded is a file mapped into memory.
    private static string LoadedBy(ServerProcess server) => File.ReadAllText($"/proc/{server.Id}/maps");
}
