using System.Net.Http.Headers;
using Rosetta.GetTask;
using Rosetta.Testing.Gauntlets;

namespace Rosetta.Testing.Tests.Gauntlets;

/// <summary>How clients are judged that ask once.</summary>
public sealed class GauntletTests
{
    [Theory]
    [InlineData("annotating", "found 3", GauntletHandling.Understood, "it said 'found 3' after 1 call")]
    [InlineData("annotating", "found 4", GauntletHandling.Misread, "it said 'found 4', and the answer was annotating (3)")]
    [InlineData("annotating", "new-status 3", GauntletHandling.Misread, "it said 'new-status 3', and the answer was annotating (3)")]
    [InlineData("annotating", "try-later", GauntletHandling.Misread, "it said 'try-later', and the answer was annotating (3)")]
    [InlineData("service-hiccuped", "try-later", GauntletHandling.Understood, "it said 'try-later' after 1 call")]
    [InlineData("service-hiccuped", "refused 5000", GauntletHandling.Understood, "it said 'refused 5000' after 1 call")]
    [InlineData("service-hiccuped", "refused", GauntletHandling.Misread, "it said 'refused', and the answer was service-hiccuped (5000), sent with HTTP 200")]
    [InlineData("scene-not-exists", "refused", GauntletHandling.Understood, "it said 'refused' after 1 call")]
    [InlineData("scene-not-exists", "refused 51008", GauntletHandling.Misread, "it said 'refused 51008', and the answer was scene-not-exists (56001), sent with HTTP 200")]
    [InlineData("scene-not-exists", "try-later", GauntletHandling.Misread, "it said 'try-later', and the answer was scene-not-exists (56001), sent with HTTP 200")]
    [InlineData("scene-not-exists", "found 1", GauntletHandling.TookLie, "it said 'found 1', and the answer is no such success: scene-not-exists (56001), sent with HTTP 200")]
    [InlineData("gateway-page", "not-understood", GauntletHandling.Refused, "it said 'not-understood' after 1 call")]
    [InlineData("gateway-page", "refused", GauntletHandling.Misread, "it said 'refused', and the answer was gateway-page (502 with the HTML page of a gateway in between)")]
    [InlineData("wrong-content-type", "found 11", GauntletHandling.Tolerated, "it said 'found 11' after 1 call")]
    [InlineData("wrong-content-type", "not-understood", GauntletHandling.Refused, "it said 'not-understood' after 1 call")]
    [InlineData("wrong-content-type", "found 3", GauntletHandling.Misread, "it said 'found 3', and the answer was wrong-content-type (The right body, labelled text/html)")]
    [InlineData("unknown-status-12", "new-status 12", GauntletHandling.Refused, "it said 'new-status 12' after 1 call")]
    [InlineData("unknown-status-12", "found 12", GauntletHandling.TookLie, "it said 'found 12', and the answer is no such success: unknown-status-12 (Status 12, as a later version of the API may have it)")]
    [InlineData("data-on-error", "new-status 1", GauntletHandling.TookLie, "it said 'new-status 1', and the answer is no such success: data-on-error (An error that carries data as if it were success)")]
    [InlineData("iso-date", "found 11", GauntletHandling.Tolerated, "it said 'found 11' after 1 call")]
    public async Task AConclusion_IsHeldAgainstTheAnswer(string obstacle, string said, GauntletHandling handling, string why)
    {
        var result = await RunAsync(obstacle, async (run, cancellation) =>
        {
            await AskAsync(run, run.Ids, cancellation);
            return Read(said);
        });

        (result.Handling, result.Why).Should().Be((handling, why));
        result.Entries.Should().HaveCount(1);
    }

    [Fact]
    public async Task AClientThatAsksAgain_HasRetried()
    {
        var result = await RunAsync("empty-body", async (run, cancellation) =>
        {
            await AskAsync(run, run.Ids, cancellation);
            run.Note(Conclusion.NotUnderstood());
            await AskAsync(run, run.Ids, cancellation);
            return Conclusion.Found(11);
        });

        (result.Handling, result.Why).Should().Be((GauntletHandling.Retried, "it said 'found 11' after 2 calls"));
    }

    [Fact]
    public async Task ALieThatWasNoted_CountsEvenIfTheEndIsRight()
    {
        var result = await RunAsync("data-on-error", async (run, cancellation) =>
        {
            await AskAsync(run, run.Ids, cancellation);
            run.Note(Conclusion.Found(1));
            await AskAsync(run, run.Ids, cancellation);
            return Conclusion.Found(11);
        });

        result.Handling.Should().Be(GauntletHandling.TookLie);
    }

    [Fact]
    public async Task AClientThatAsksBehindTheEnd_IsWrong()
    {
        var result = await RunAsync("iso-date", async (run, cancellation) =>
        {
            await AskAsync(run, run.Ids, cancellation);
            await AskAsync(run, run.Ids, cancellation);
            return Conclusion.Found(11);
        });

        (result.Handling, result.Why).Should().Be((GauntletHandling.AskedOn, "it asked 1 more time behind iso-date (The date as ISO 8601 has it), which nothing follows"));
    }

    [Fact]
    public async Task AClientThatFollows_HasToAskAgain()
    {
        var result = await RunAsync(
            "reset",
            async (run, cancellation) =>
            {
                await AskAsync(run, run.Ids, cancellation);
                return Conclusion.TryLater("no luck");
            },
            new GauntletOptions { Follows = true });

        (result.Handling, result.Why).Should().Be((
            GauntletHandling.GaveUp,
            "it stopped with 'try-later: no luck' behind reset (The connection is reset before any answer (TCP RST)), and the next call would have brought it on: it does not ask again"));
    }

    [Fact]
    public async Task OfAClientThatAsksOnAndOn_ThePageShowsTheFirstCalls()
    {
        var result = await RunAsync("approved", async (run, cancellation) =>
        {
            for (var call = 0; call < 60; call++)
            {
                await AskAsync(run, run.Ids, cancellation);
            }

            return Conclusion.Found(11);
        });

        var page = new GauntletReport([result]).Write(GauntletFormat.Html);

        page.Should().Contain("it asked 59 more times behind approved (11)").And.Contain("<summary>60</summary>").And.Contain("<p>and 10 more</p>");
        page.Split("<li>").Should().HaveCount(51);
    }

    [Fact]
    public async Task AClientThatNeverAsks_IsWrong()
    {
        var result = await RunAsync("created", (_, _) => Task.FromResult(Conclusion.Found(1)));

        (result.Handling, result.Why).Should().Be((GauntletHandling.AskedWrong, "it never called POST /task/get below the base address that it was given"));
    }

    [Theory]
    [InlineData("task/get")]
    [InlineData("/task/get")]
    public async Task AClientMayNameThePath_WithASlashOrWithout(string path)
    {
        var result = await RunAsync("annotating", async (run, cancellation) =>
        {
            using var http = new HttpClient { BaseAddress = run.BaseAddress };
            using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), Json(run.Ids), cancellation);
            return Conclusion.Found(3);
        });

        result.RequireRobust();
    }

    [Fact]
    public async Task AClientThatSaysNothing_HasCrashed()
    {
        var result = await RunAsync("created", (_, _) => Task.FromResult<Conclusion>(null!));

        (result.Handling, result.Why).Should().Be((GauntletHandling.Crashed, "it crashed without having asked: InvalidOperationException: the client ended without a conclusion"));
    }

    [Fact]
    public async Task WithoutATimeLimit_NobodyHangs()
    {
        var result = await RunAsync(
            "annotating",
            async (run, cancellation) =>
            {
                await AskAsync(run, run.Ids, cancellation);
                return Conclusion.Found(3);
            },
            new GauntletOptions { TimeLimit = Timeout.InfiniteTimeSpan });

        result.Handling.Should().Be(GauntletHandling.Understood);
    }

    [Fact]
    public void OptionsThatCantBe_AreRefused()
    {
        FluentActions.Invoking(() => new GauntletOptions { TimeLimit = TimeSpan.Zero }).Should().Throw<ArgumentOutOfRangeException>().WithMessage("A time limit is longer than none*");
        FluentActions.Invoking(() => new GauntletOptions { TimeLimit = TimeSpan.FromDays(2) }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new GauntletOptions { Parallelism = 0 }).Should().Throw<ArgumentOutOfRangeException>().WithMessage("At least 1 obstacle*");
    }

    [Fact]
    public async Task OtherIds_AreWrong()
    {
        var result = await RunAsync("created", async (run, cancellation) =>
        {
            await AskAsync(run, run.Ids with { CampaignId = "C", SceneId = " x" }, cancellation);
            return Conclusion.Found(1);
        });

        (result.Handling, result.Why).Should().Be((
            GauntletHandling.AskedWrong,
            "it asked for other ids than it was given, and ids are compared to the letter: campaignId 'C' and not 'a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e'; sceneId ' x' and not 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f'"));
    }

    [Fact]
    public async Task AnException_IsACrash()
    {
        var result = await RunAsync("created", (_, _) => throw new InvalidOperationException("two\nlines"));

        (result.Handling, result.Why).Should().Be((GauntletHandling.Crashed, "it crashed without having asked: InvalidOperationException: two lines"));
        result.Said.Should().BeNull();
    }

    [Fact]
    public async Task AClientThatIsNotDoneInTime_Hangs()
    {
        var result = await RunAsync(
            "timeout",
            async (run, cancellation) =>
            {
                using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
                await http.PostAsync(new Uri(run.BaseAddress, "task/get"), Json(run.Ids), cancellation);
                return Conclusion.TryLater();
            },
            new GauntletOptions { TimeLimit = TimeSpan.FromMilliseconds(300) });

        (result.Handling, result.Why).Should().Be((
            GauntletHandling.Hung,
            "it was not done within 300ms behind timeout (Never answers; the connection stays open until the client gives up); give it a timeout, shorter than that"));
    }

    [Fact]
    public async Task WhoeverEndsIt_GetsNoReport()
    {
        using var source = new CancellationTokenSource();
        var run = () => Gauntlet.RunAsync(
            "created",
            async (_, cancellation) =>
            {
                await source.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellation);
                return Conclusion.TryLater();
            },
            cancellationToken: source.Token);

        await run.Should().ThrowAsync<OperationCanceledException>();
    }

    private static Task<GauntletResult> RunAsync(string obstacle, Func<GauntletRun, CancellationToken, Task<Conclusion>> client, GauntletOptions? options = null) =>
        Gauntlet.RunAsync(obstacle, client, options, TestContext.Current.CancellationToken);

    private static async Task AskAsync(GauntletRun run, GetTaskRequest ids, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        try
        {
            using var answer = await http.PostAsync(new Uri(run.BaseAddress, "task/get"), Json(ids), cancellation);
        }
        catch (HttpRequestException)
        {
            // What comes is not what is tested here.
        }
    }

    private static StringContent Json(GetTaskRequest ids) => new(
        $$"""{"campaignId":"{{ids.CampaignId}}","annotationRequestId":"{{ids.AnnotationRequestId}}","sceneId":"{{ids.SceneId}}"}""",
        new MediaTypeHeaderValue("application/json"));

    private static Conclusion Read(string said)
    {
        var words = said.Split(' ');
        var number = words.Length > 1 ? words[1] : "null";
        ConclusionJson.TryRead($$"""{"kind":"{{words[0]}}","status":{{number}},"code":{{number}}}""", out var conclusion, out _).Should().BeTrue();
        return conclusion!;
    }
}
