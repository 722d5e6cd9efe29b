using System.Net;
using System.Runtime.CompilerServices;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>What is given for some ids.</summary>
public class GivenTests
{
    private static readonly GetTaskRequest Ids = new(Ask.Campaign, Ask.AnnotationRequest, Ask.Scene);

    [Fact]
    public async Task GivenAScene_ReturnsItsStatus_AndLeavesTheOthersAlone()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Given(Ask.Scene).Returns(RosettaStatus.ReviewInProgress);

        (await http.StatusAsync()).Should().Be(6);
        (await http.StatusAsync()).Should().Be(6);
        (await http.StatusAsync("another-scene")).Should().Be(1);
    }

    [Fact]
    public async Task GivenSeveralStatuses_ComeInTurn_AndTheLastStays()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Given(Ask.Scene).Returns(RosettaStatus.Created, RosettaStatus.AnnotationInProgress, RosettaStatus.LabelsApproved);

        (await http.StatusAsync()).Should().Be(1);
        (await http.StatusAsync()).Should().Be(3);
        (await http.StatusAsync()).Should().Be(11);
        (await http.StatusAsync()).Should().Be(11);
    }

    [Fact]
    public async Task GivenTheSameAgain_BeginsItsTurnAgain()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.Created, RosettaStatus.LabelsApproved);
        await http.StatusAsync();
        await http.StatusAsync();

        rosetta.Given(Ask.Scene).Returns(RosettaStatus.Created, RosettaStatus.LabelsApproved);

        (await http.StatusAsync()).Should().Be(1);
        (await http.StatusAsync()).Should().Be(11);
    }

    [Fact]
    public async Task WhatIsGivenNoMore_IsForgotten()
    {
        await using var rosetta = RosettaFake.Start();
        var before = GiveSomething(rosetta);

        rosetta.Given(Ask.Scene).Returns(RosettaStatus.Created);
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.LabelsApproved);
        GC.Collect();

        before.IsAlive.Should().BeFalse("a fake that lives long is given a lot");
        rosetta.Tasks.Should().BeEmpty();
    }

    [Fact]
    public async Task GivenErrors_AnswerTheirCodes()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Given("gone").ReturnsError(RosettaCode.SceneNotExists);
        rosetta.Given("hiccups").ReturnsError(RosettaCode.ServiceHiccuped, RosettaCode.CampaignNotExists);

        (await http.StatusAsync("gone")).Should().Be(56001);
        (await http.StatusAsync("hiccups")).Should().Be(5000);
        (await http.StatusAsync("hiccups")).Should().Be(51008);
    }

    [Fact]
    public async Task GivenAFaultAndAMutant_FailsAndLies()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Given("fails").Fails(FaultKind.GatewayPage);
        rosetta.Given("lies").Lies(MutantKind.StatusAsString);

        using var page = await http.SendAsync(Ask.Request("fails"), Ask.Cancel);
        page.StatusCode.Should().Be(HttpStatusCode.BadGateway);
        using var lie = await http.SendAsync(Ask.Request("lies"), Ask.Cancel);
        (await lie.Content.ReadAsStringAsync(Ask.Cancel)).Should().Contain("\"status\":\"1\"");
    }

    [Fact]
    public async Task GivenAnAnswerWithHeaders_SendsThem()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Given(Ask.Scene).Answers(new ErrorReply(RosettaCode.ServiceHiccuped) { HttpStatus = 503, Headers = [new ReplyHeader("Retry-After", "2")] });
        using var response = await http.SendAsync(Ask.Request(), Ask.Cancel);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task GivenAnExactTask_GoesBeforeItsScene_AndTheSceneBeforeAPrefix()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Given("d7a8*").Returns(RosettaStatus.WaitingForQc);
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.WaitingForReview);
        (await http.StatusAsync()).Should().Be(5);
        rosetta.Given(Ids).Returns(RosettaStatus.QcCompleted);

        (await http.StatusAsync()).Should().Be(10);
        (await http.StatusAsync("d7a8-another")).Should().Be(8);
    }

    [Fact]
    public async Task GivenNothing_AnswersAsBefore()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.LabelsApproved);

        rosetta.Given(Ask.Scene).Nothing();

        (await http.StatusAsync()).Should().Be(1);
    }

    [Fact]
    public async Task GivenAScenario_PlaysItForTheSceneAlone()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Given(Ask.Scene).Plays("status-approved");

        (await http.StatusAsync()).Should().Be(11);
        (await http.StatusAsync("another-scene")).Should().Be(1);
    }

    [Fact]
    public async Task GivenAMagicId_GoesBeforeItsMagic()
    {
        const string magic = "00000000-0000-4000-8000-000000000011";
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        (await http.StatusAsync(magic)).Should().Be(11);

        rosetta.Given(magic).Returns(RosettaStatus.Created);

        (await http.StatusAsync(magic)).Should().Be(1);
    }

    // Not inlined, so that no local variable keeps it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference GiveSomething(RosettaFake rosetta)
    {
        var reply = new StatusReply(RosettaStatus.Created) { Headers = [new ReplyHeader("X-Trace", "1")] };
        rosetta.Given(Ask.Scene).Answers(reply);
        return new WeakReference(reply);
    }
}
