using Rosetta.GetTask;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Tests.Http;
using Story = Rosetta.Testing.Tests.Http.Story;

namespace Rosetta.Testing.Tests.Coverage;

/// <summary>What counts, and when: over HTTP, since delivery is what counts.</summary>
public class CoverageCountingTests
{
    private static readonly Transition CreatedToWaiting = new(RosettaStatus.Created, RosettaStatus.WaitingForAnnotation);

    [Fact]
    public async Task ClientThatHasItsAnswer_FindsItCounted()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();
        for (var poll = 1; poll <= 50; poll++)
        {
            await connection.SendAsync(RawConnection.Post());
            await connection.ReadAnswerAsync();

            CoverageOf(fake).CountOf(RosettaCode.Success).Should().Be(poll);
        }
    }

    [Fact]
    public async Task HappyPath_MeetsItsStatusesAndTransitions()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();

        await PollAsync(fake, 12);

        var coverage = CoverageOf(fake);
        coverage.MissingStatuses.Should().Equal(RosettaStatus.CreationFailed);
        coverage.CountOf(RosettaStatus.LabelsApproved).Should().Be(3);
        coverage.Transitions.Met.Should().Be(9);
        coverage.OtherTransitions.Should().BeEmpty();
        coverage.CountOf(CreatedToWaiting).Should().Be(1);
    }

    [Fact]
    public async Task TransitionsOfTasks_AreKeptApart()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();

        await PollAsync(fake, 2);
        using var other = await fake.Client.PostAsync(body: """{"campaignId":"c","annotationRequestId":"a","sceneId":"s"}""");

        CoverageOf(fake).Transitions.Rows.Sum(row => row.Count).Should().Be(1);
        CoverageOf(fake).OtherTransitions.Should().BeEmpty();
    }

    [Fact]
    public async Task Rule10_ErrorsFaultsAndMutantsBetween_DoNotBreakATransition()
    {
        await using var fake = await FakeServer.StartAsync(scenarios:
        [
            Story.Of(
                "happy-path",
                new StatusReply(RosettaStatus.Created),
                new ErrorReply(RosettaCode.ServiceHiccuped),
                new FaultReply(FaultKind.GarbageBody),
                new MutantReply(MutantKind.UnknownStatus7),
                new StatusReply(RosettaStatus.WaitingForAnnotation)),
        ]);

        await PollAsync(fake, 5);

        CoverageOf(fake).CountOf(CreatedToWaiting).Should().Be(1);
    }

    [Theory]
    [InlineData(RosettaStatus.LabelsApproved)]
    [InlineData(null)]
    public async Task Rule10_ForcedAnswer_BreaksATransition_AndIsCounted(RosettaStatus? forced)
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        await PollAsync(fake, 1);
        var control = SessionOf(fake).Control;
        control.Force(control.All()[0].Key, new ForcedAnswer(forced is { } status ? new StatusReply(status) : new ErrorReply(RosettaCode.ServiceHiccuped)));

        await PollAsync(fake, 2);

        var coverage = CoverageOf(fake);
        (coverage.Transitions.Met, coverage.OtherTransitions.Length).Should().Be((0, 0));
        (coverage.CountOf(RosettaStatus.LabelsApproved) + coverage.CountOf(RosettaCode.ServiceHiccuped)).Should().Be(1);
        await PollAsync(fake, 1);
        CoverageOf(fake).Transitions.Met.Should().Be(1, "what follows is a story again");
    }

    [Fact]
    public async Task Rule10_SteppingBack_BreaksATransition_SteppingForwardDoesNot()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        await PollAsync(fake, 3);
        var control = SessionOf(fake).Control;
        var key = control.All()[0].Key;

        control.JumpTo(key, 1).Should().Be(Control.Done);
        await PollAsync(fake, 1);
        CoverageOf(fake).OtherTransitions.Should().BeEmpty("3 to 1 was somebody's doing");

        control.JumpTo(key, 3).Should().Be(Control.Done);
        await PollAsync(fake, 1);
        CoverageOf(fake).OtherTransitions.Should().Equal(new CoverageRow("created -> annotating", null, 1));
    }

    [Fact]
    public async Task Rule10_Reset_BreaksTransitions_AndKeepsCoverage()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        await PollAsync(fake, 3);

        SessionOf(fake).Reset();
        await PollAsync(fake, 1);

        CoverageOf(fake).CountOf(RosettaStatus.Created).Should().Be(2);
        CoverageOf(fake).OtherTransitions.Should().BeEmpty();
    }

    [Fact]
    public async Task MagicIds_AreCounted_AndHaveNoTransitions()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();

        foreach (var tail in (string[])["000000000001", "000000000002", "000000051008", "000000300010"])
        {
            using var answer = await fake.Client.PostAsync(body: $$"""{"campaignId":"c","annotationRequestId":"a","sceneId":"00000000-0000-4000-8000-{{tail}}"}""");
        }

        var coverage = CoverageOf(fake);
        (coverage.Statuses.Met, coverage.Codes.Met, coverage.Mutants.Met, coverage.Transitions.Met, coverage.OtherTransitions.Length).Should().Be((2, 2, 1, 0, 0));
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("close")]
    [InlineData("empty-body")]
    [InlineData("truncated-body")]
    [InlineData("slow-body")]
    [InlineData("garbage-body")]
    [InlineData("wrong-content-type")]
    [InlineData("gateway-page")]
    public async Task Fault_IsMetWhenItHasHappened(string fault)
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Play(fault));
        if (fault is "reset" or "close" or "truncated-body")
        {
            await connection.ReadToEndAsync();
        }
        else
        {
            await connection.ReadAnswerAsync();
        }

        CoverageOf(fake).Groups.SelectMany(group => group.Rows).Where(row => row.IsMet).Should().Equal(new CoverageRow(fault, null, 1));
    }

    [Fact]
    public async Task Timeout_IsMetByAClientThatGivesUp()
    {
        await using var fake = await FakeServer.StartAsync();
        using (var connection = await fake.ConnectAsync())
        {
            await connection.SendAsync(RawConnection.Play("timeout"));
            await Eventually.IsTrue(() => fake.Services.Held.Hanging == 1, "the request hangs");
        }

        await fake.CompleteEntryAsync();
        CoverageOf(fake).CountOf(FaultKind.Timeout).Should().Be(1);
    }

    [Fact]
    public async Task HangThatTheServerEnds_IsTakenBack()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();
        await connection.SendAsync(RawConnection.Play("timeout"));
        await Eventually.IsTrue(() => fake.Services.Held.Hanging == 1, "the request hangs");

        await fake.StopAsync(TestContext.Current.CancellationToken);

        (await fake.CompleteEntryAsync()).Delivered.Should().BeFalse();
        await Eventually.IsTrue(() => CoverageOf(fake).Met == 0, "what did not arrive is taken back");
    }

    [Fact]
    public async Task Rule10_AnswerThatTheClientDidNotWaitFor_CountsNothing()
    {
        await using var fake = await FakeServer.StartAsync();
        using (var connection = await fake.ConnectAsync())
        {
            await connection.SendAsync(RawConnection.Play("slow"));
            await Eventually.IsTrue(() => fake.Services.Held.Count == 1, "the answer is held back");
            CoverageOf(fake).Met.Should().Be(0, "it has not been sent");
        }

        (await fake.CompleteEntryAsync()).Delivered.Should().BeFalse();
        CoverageOf(fake).Met.Should().Be(0);
    }

    [Fact]
    public async Task AnswerThatBreaksOffOnItsWay_IsTakenBack_WithItsTransition()
    {
        await using var fake = await FakeServer.StartAsync(scenarios: [Story.Of("happy-path", new FaultReply(FaultKind.SlowBody))]);
        using (var connection = await fake.ConnectAsync())
        {
            await connection.SendAsync(RawConnection.Post());
            await connection.ReadSomeAsync();
            CoverageOf(fake).CountOf(FaultKind.SlowBody).Should().Be(1, "it is on its way");
        }

        (await fake.CompleteEntryAsync()).Delivered.Should().BeFalse();
        await Eventually.IsTrue(() => CoverageOf(fake).Met == 0, "it did not arrive");
    }

    [Fact]
    public async Task ProblemAnswers_CountNothing()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();

        using var malformed = await fake.Client.PostAsync(body: "{}");
        using var unknown = await fake.Client.PostAsync(scenario: "no-such-story");

        CoverageOf(fake).Met.Should().Be(0);
    }

    [Fact]
    public async Task SessionThatIsGone_StaysInTheCoverageOfAll()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        using var one = await fake.Client.PostAsync(session: "one");
        using var two = await fake.Client.PostAsync(session: "two");

        fake.Services.Sessions.Delete("one");

        fake.Services.Sessions.Coverage.CountOf(RosettaStatus.Created).Should().Be(2);
    }

    private static Session SessionOf(FakeServer fake) =>
        fake.Services.Sessions.TryGetOrCreate("default", out var session) ? session : throw new InvalidOperationException("no session");

    private static CoverageReport CoverageOf(FakeServer fake) => SessionOf(fake).Coverage;

    private static async Task PollAsync(FakeServer fake, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await fake.Client.PostAsync();
        }
    }
}
