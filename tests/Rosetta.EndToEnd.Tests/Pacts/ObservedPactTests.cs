using PactNet;
using PactNet.Exceptions;
using PactNet.Infrastructure.Outputters;
using PactNet.Verifier;

namespace Rosetta.EndToEnd.Tests.Pacts;

/// <summary>
/// The pact that a session's calls make is a pact for the real core too: it reads the file, has each state set up, and finds the
/// fake to do what the file says.
/// </summary>
public sealed class ObservedPactTests
{
    private static readonly string[] MagicTails =
    [
        "00", "01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "5000", "51008", "53003", "56001",
    ];

    [Theory]
    [InlineData("envelope", ProviderStateStyle.Body)]
    [InlineData("semantic", ProviderStateStyle.Query)]
    public async Task PactOfEveryOutcome_VerifiesAgainstTheFake(string errorHttpStatus, ProviderStateStyle style)
    {
        await using var server = await ServerProcess.StartAsync("--error-http-status", errorHttpStatus);
        using var folder = new ScratchFolder();
        var file = await ObserveAsync(server, folder, MagicTails);

        var story = Verify(server, file, options => options.WithTeardown().WithStyle(style));

        story.Text.Should().Contain("Verifying a pact between Web UI and Rosetta").And.NotContain("FAILED");
        foreach (var answer in new[] { "creation-failed (0)", "approved (11)", "service-hiccuped (5000)", "campaign-not-exists (51008)", "annotation-request-not-exists (53003)", "scene-not-exists (56001)" })
        {
            story.Text.Should().Contain($"Get Task answers {answer}");
        }

        story.Text.Should().Contain("That the consumer understood the answer, it does not prove.");
        var tasks = await server.Client.GetStringAsync("/_rosetta/sessions/verified/tasks", TestContext.Current.CancellationToken);
        tasks.Should().Be("[]", "each state was taken down after its request");
    }

    [Fact]
    public async Task VerificationsAtOnce_NeverMeet_EvenInOneSession()
    {
        await using var server = await ServerProcess.StartAsync();
        using var folder = new ScratchFolder();
        var file = await ObserveAsync(server, folder, MagicTails);

        var stories = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => Verify(server, file, options => options.WithTeardown()),
            TestContext.Current.CancellationToken)));

        stories.Should().OnlyContain(story => story.Text.Contains("Get Task answers campaign-not-exists (51008)"));
        var tasks = await server.Client.GetStringAsync("/_rosetta/sessions/verified/tasks", TestContext.Current.CancellationToken);
        tasks.Should().Be("[]");
    }

    [Fact]
    public async Task RequestsWithoutAContentType_AreAskedAgainWithoutOne()
    {
        await using var server = await ServerProcess.StartAsync();
        using var folder = new ScratchFolder();
        var request = Calls.GetTask(session: "seen");
        request.Content!.Headers.ContentType = null;
        using var answered = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var file = await DownloadAsync(server, folder);

        Verify(server, file).Text.Should().Contain("Get Task answers created (1), asked without a Content-Type");

        var journal = await server.Client.GetStringAsync("/_rosetta/sessions/verified/journal", TestContext.Current.CancellationToken);
        journal.Should().Contain("\"warnings\":[{\"path\":\"Content-Type\",\"found\":\"nothing\"");
    }

    [Theory]
    [InlineData("03", "\"status\": 3\n            },", "\"status\": 4\n            },", "$.data.status")]
    [InlineData("03", "\"status\": 3\n            },", "\"status\": 3.0\n            },", "$.data.status")]
    [InlineData("03", "\"status\": 3\n            },", "\"status\": \"3\"\n            },", "$.data.status")]
    [InlineData("03", "\"message\": \"Success\"", "\"message\": \"success\"", "$.message")]
    [InlineData("03", "[0-9a-f]{32}", "[0-9a-f]{31}", "$.requestId")]
    [InlineData("03", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "$.date")]
    [InlineData("03", "https://?", "http://", "$.data.viewUrl")]
    [InlineData("56001", "\"data\": null", "\"data\": {}", "$.data")]
    [InlineData("56001", "\"success\": false", "\"success\": true", "$.success")]
    public async Task EachRuleOfTheFile_IsHeldAgainstTheAnswer(string tail, string right, string wrong, string path)
    {
        await using var server = await ServerProcess.StartAsync();
        using var folder = new ScratchFolder();
        var file = await ObserveAsync(server, folder, [tail]);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        text.Should().Contain(right);
        folder.Write("pact.json", text.Replace(right, wrong, StringComparison.Ordinal));

        var verify = () => Verify(server, file);

        verify.Should().Throw<PactVerificationFailedException>().Which.Message.Should().Contain(path);
    }

    private static async Task<string> ObserveAsync(ServerProcess server, ScratchFolder folder, string[] tails)
    {
        foreach (var tail in tails)
        {
            using var answered = await server.Client.SendAsync(Calls.GetTask("00000000-0000-4000-8000-" + tail.PadLeft(12, '0'), "seen"), TestContext.Current.CancellationToken);
        }

        return await DownloadAsync(server, folder);
    }

    private static async Task<string> DownloadAsync(ServerProcess server, ScratchFolder folder) => folder.Write(
        "pact.json",
        await server.Client.GetStringAsync("/_rosetta/sessions/seen/pact?consumer=Web%20UI", TestContext.Current.CancellationToken));

    private static Story Verify(ServerProcess server, string file, Action<IProviderStateOptions>? states = null)
    {
        var story = new Story();
        using var verifier = new PactVerifier("Rosetta", new PactVerifierConfig { Outputters = [story], LogLevel = PactLogLevel.Error });
        verifier.WithHttpEndpoint(new Uri(server.Url, "/s/verified"))
            .WithFileSource(new FileInfo(file))
            .WithProviderStateUrl(new Uri(server.Url, "/_rosetta/provider-states?session=verified"), states ?? (_ => { }))
            .Verify();
        return story;
    }

    private sealed class Story : IOutput
    {
        private readonly List<string> _lines = [];

        public string Text => string.Join('\n', _lines);

        public void WriteLine(string line) => _lines.Add(line);
    }
}
