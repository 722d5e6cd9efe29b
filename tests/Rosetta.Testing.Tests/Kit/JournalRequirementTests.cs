using System.Net;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>The journal as plain values, and requirements that tell the whole story.</summary>
public class JournalRequirementTests
{
    [Fact]
    public async Task Entries_ArePlainValues()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.AnnotationInProgress);
        await http.StatusAsync();
        await http.StatusAsync("another");

        rosetta.Journal.Answers.Should().Equal("annotating", "created");
        rosetta.Journal.Last.Ids.SceneId.Should().Be("another");
        var entry = rosetta.Journal.Of(Ask.Scene).Entries.Should().ContainSingle().Subject;
        entry.Outcome.Number.Should().Be(3);
        entry.HttpStatus.Should().Be(200);
        entry.Scenario.Should().Be("given-1-annotating");
        entry.Rule.Should().Be("binding");
        entry.Request.Body.Text.Should().Be(Ask.Body());
        rosetta.Journal.Where(all => all with { Outcome = "1" }).Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task RequirementsThatAreMet_SayNothing()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Answers(new StatusReply(RosettaStatus.Created), new ErrorReply(RosettaCode.ServiceHiccuped));
        await http.StatusAsync();
        await http.StatusAsync();

        rosetta.Journal.RequireCalls(2);
        rosetta.Journal.RequireAnswers("created", "5000");
        rosetta.Journal.RequireNoViolations();
        rosetta.Journal.RequireNoWarnings();
    }

    [Fact]
    public async Task ACallThatHangs_CanBeWaitedFor()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given("hangs").Fails(FaultKind.Timeout);
        var waiting = rosetta.Journal.Of("hangs").WaitForCallsAsync(1, Ask.Cancel);
        await http.StatusAsync();
        waiting.IsCompleted.Should().BeFalse();

        using var patience = new CancellationTokenSource();
        var hanging = http.SendAsync(Ask.Request("hangs"), patience.Token);
        await waiting;

        hanging.IsCompleted.Should().BeFalse();
        await patience.CancelAsync();
        await hanging.Awaiting(call => call).Should().ThrowAsync<OperationCanceledException>();
        await rosetta.Journal.WaitForCallsAsync(2, Ask.Cancel);
    }

    [Fact]
    public async Task WhoeverEndsTheWait_IsNotToldOfCalls()
    {
        await using var rosetta = RosettaFake.Start();

        await rosetta.Journal.Awaiting(journal => journal.WaitForCallsAsync(1, new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task RequireCalls_TellsWhatThereWas()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.AnnotationInProgress);
        rosetta.Given("fails").Fails(FaultKind.Reset);
        await http.StatusAsync();
        await FluentActions.Awaiting(() => http.StatusAsync("fails")).Should().ThrowAsync<HttpRequestException>();

        FluentActions.Invoking(() => rosetta.Journal.RequireCalls(3)).Should().Throw<UnmetRequirementException>().WithMessage(
            """
            Expected 3 calls of Get Task, but there were 2:
              #1 20:00:00 POST /task/get scene 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f': annotating (3), HTTP 200 (*)
              #2 20:00:00 POST /task/get scene 'fails': reset, no answer (*)
            """);
    }

    [Fact]
    public async Task RequireCalls_OfAFakeThatNobodyAsked_SaysWhatMayBeWrong()
    {
        await using var rosetta = RosettaFake.Start();

        FluentActions.Invoking(() => rosetta.Journal.RequireCalls(1)).Should().Throw<UnmetRequirementException>().WithMessage(
            """
            Expected 1 call of Get Task, but there were 0.
            Nobody has called POST /task/get at all. Does the client ask this fake, and that path? Another path is answered 404 and not noted.
            """);
        FluentActions.Invoking(() => rosetta.Journal.Last).Should().Throw<UnmetRequirementException>()
            .WithMessage("Expected at least one call of Get Task, but there was none.*");
    }

    [Fact]
    public async Task RequireCalls_BeyondTheJournalsSize_SaysThatCallsAreGone()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { JournalSize = 2 });
        using var http = rosetta.CreateClient();
        for (var call = 0; call < 3; call++)
        {
            await http.StatusAsync();
        }

        FluentActions.Invoking(() => rosetta.Journal.RequireCalls(3)).Should().Throw<UnmetRequirementException>()
            .WithMessage("*The journal holds the newest 2 calls only, 1 are gone; RosettaFakeOptions.JournalSize makes room for more.");
    }

    [Fact]
    public async Task RequireAnswers_TellsBothLists()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        await http.StatusAsync();

        FluentActions.Invoking(() => rosetta.Journal.RequireAnswers("created", "approved")).Should().Throw<UnmetRequirementException>()
            .WithMessage("Expected the answers created, approved, but there were created:*#1 20:00:00*");
        FluentActions.Invoking(() => rosetta.Journal.Of("another").RequireAnswers("created")).Should().Throw<UnmetRequirementException>()
            .WithMessage("Expected the answers created, but there were none.");
    }

    [Fact]
    public async Task RequireNoViolations_TellsWhatTheClientDidWrong()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        await http.StatusAsync();
        using var refused = await http.PostAsync(new Uri("task/get", UriKind.Relative), Json("""{"campaignId":"c","sceneId":42}"""), Ask.Cancel);
        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);

        FluentActions.Invoking(rosetta.Journal.RequireNoViolations).Should().Throw<UnmetRequirementException>().WithMessage(
            """
            Expected calls that the specification allows, but 1 of 2 calls was not:
              #2 20:00:00 POST /task/get scene '': problem, HTTP 400 (*)
                  *$.sceneId*
            """);
    }

    [Fact]
    public async Task RequireNoWarnings_TellsWhatWasOdd()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        using var accepted = await http.PostAsync(new Uri("task/get", UriKind.Relative), Json(Ask.Body()[..^1] + ""","more":1}"""), Ask.Cancel);
        accepted.StatusCode.Should().Be(HttpStatusCode.OK);
        rosetta.Journal.RequireNoViolations();

        FluentActions.Invoking(rosetta.Journal.RequireNoWarnings).Should().Throw<UnmetRequirementException>()
            .WithMessage("Expected nothing odd about the calls, but 1 of 1 call had warnings:*odd: $.more*");
    }

    [Fact]
    public async Task Clear_ForgetsOneSession_OrAll()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        using var hers = rosetta.CreateClient("alice");
        await http.StatusAsync();
        await hers.StatusAsync();

        rosetta.Session("alice").Journal.Clear();
        rosetta.Journal.Entries.Should().ContainSingle();
        rosetta.Journal.Clear();

        rosetta.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task WaitForCalls_RefusesMoreThanTheJournalHolds()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { JournalSize = 3 });

        await rosetta.Journal.Invoking(journal => journal.WaitForCallsAsync(4, Ask.Cancel)).Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task WaitForCalls_IsGivenUpWithItsToken()
    {
        await using var rosetta = RosettaFake.Start();
        using var source = new CancellationTokenSource();
        var waiting = rosetta.Journal.WaitForCallsAsync(1, source.Token);

        await source.CancelAsync();

        (await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
    }

    [Fact]
    public async Task EveryHandler_IsAConnectionOfItsOwn()
    {
        await using var rosetta = RosettaFake.Start();
        using var one = rosetta.CreateClient();
        using var other = rosetta.CreateClient();
        await one.StatusAsync();
        await one.StatusAsync();
        await other.StatusAsync();

        var connections = rosetta.Journal.Entries.Select(entry => entry.ConnectionId).ToArray();

        connections[1].Should().Be(connections[0]);
        connections[2].Should().NotBe(connections[0]);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
