using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Rosetta.EndToEnd.Tests.Cli;

/// <summary>What Kestrel itself refuses, before anybody of ours sees it, stands in the journal all the same.</summary>
public class UnreadableRequestTests
{
    [Theory]
    [InlineData("nonsense\r\n\r\n", 400, "", "")]
    [InlineData("POST /task/get HTTP/1.1\r\nHost: fake\r\nno colon s3cret\r\n\r\n", 400, "POST", "/task/get")]
    [InlineData("GET /{long} HTTP/1.1\r\nHost: fake\r\n\r\n", 414, "", "")]
    [InlineData("POST /task/get HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer s3cret{long}{long}{long}{long}\r\n\r\n", 431, "POST", "/task/get")]
    public async Task Request_StandsInTheJournalOfNoSession(string request, int status, string method, string path)
    {
        await using var server = await ServerProcess.StartAsync();

        var answer = await SendAsync(server.Url, request.Replace("{long}", new string('x', 10_000), StringComparison.Ordinal));

        answer.Should().StartWith($"HTTP/1.1 {status} ");
        var text = await server.Client.GetStringAsync("/_rosetta/journal?session=", TestContext.Current.CancellationToken);
        text.Should().NotContain("s3cret");
        var entry = JsonNode.Parse(text)!.AsArray().Should().ContainSingle().Subject!;
        ((int)entry["httpStatus"]!, (string)entry["problem"]!, (string)entry["request"]!["method"]!, (string)entry["request"]!["path"]!)
            .Should().Be((status, "urn:rosetta-mock:unreadable-request", method, path));
    }

    [Fact]
    public async Task RequestThatWasAnswered_StandsThereOnce()
    {
        await using var server = await ServerProcess.StartAsync();

        await SendAsync(server.Url, "POST /task/get HTTP/1.1\r\nHost: fake\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");

        var entries = JsonNode.Parse(await server.Client.GetStringAsync("/_rosetta/journal", TestContext.Current.CancellationToken))!.AsArray();
        ((string)entries.Should().ContainSingle().Subject!["problem"]!).Should().Be("urn:rosetta-mock:malformed-request");
    }

    private static async Task<string> SendAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // What the server did not read makes the end a reset.
        }

        return Encoding.ASCII.GetString(answer.ToArray());
    }
}
