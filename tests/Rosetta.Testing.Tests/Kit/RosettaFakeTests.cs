using System.Net;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>What a test writes first.</summary>
public class RosettaFakeTests
{
    private static readonly GetTaskRequest Ids = new(Ask.Campaign, Ask.AnnotationRequest, Ask.Scene);

    [Fact]
    public async Task AFreshFake_AnswersTheSpecificationsSample()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        using var response = await http.SendAsync(Ask.Request(), Ask.Cancel);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().Be("application/json");
        (await response.Content.ReadAsStringAsync(Ask.Cancel)).Should()
            .StartWith("""{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/""")
            .And.Contain(""","status":1},"date":"2025-03-13 20:00:00","requestId":""");
    }

    [Fact]
    public async Task Play_IsForEveryTaskThatNothingElseDecides()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.Created);

        rosetta.Play("status-approved");

        (await http.StatusAsync()).Should().Be(1);
        (await http.StatusAsync("another-scene")).Should().Be(11);
    }

    [Fact]
    public async Task PlayAScenarioMadeInCode_AddsIt()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        rosetta.Play(new Scenario
        {
            Name = "mine",
            Steps = [new Step(new StatusReply(RosettaStatus.CreationFailed), StepEnd.Never)],
        });

        (await http.StatusAsync()).Should().Be(0);
        rosetta.Journal.Last.Scenario.Should().Be("mine");
    }

    [Fact]
    public async Task ScenariosAddedByManyAtOnce_AllPlay()
    {
        await using var rosetta = RosettaFake.Start();

        Parallel.For(0, 64, i => rosetta.Add(new Scenario { Name = $"mine-{i}", Steps = [new Step(new StatusReply(RosettaStatus.Created), StepEnd.Never)] }));

        for (var i = 0; i < 64; i++)
        {
            FluentActions.Invoking(() => rosetta.Play($"mine-{i}")).Should().NotThrow();
        }
    }

    [Fact]
    public async Task Force_GoesBeforeEverything_ForOneCall()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.Created);

        rosetta.Force(Ids, new ErrorReply(RosettaCode.ServiceHiccuped));

        (await http.StatusAsync()).Should().Be(5000);
        (await http.StatusAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Advance_EndsAStepThatWaitsForSomeone()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Play("by-hand");
        (await http.StatusAsync()).Should().Be(1);
        (await http.StatusAsync()).Should().Be(1);

        rosetta.Advance(Ids);

        (await http.StatusAsync()).Should().Be(2);
    }

    [Fact]
    public async Task Reset_BeginsAllStoriesAgain()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Returns(RosettaStatus.Created, RosettaStatus.LabelsApproved);
        await http.StatusAsync();
        (await http.StatusAsync()).Should().Be(11);

        rosetta.Reset();

        (await http.StatusAsync()).Should().Be(1);
    }

    [Fact]
    public async Task TwoFakes_ShareNothing_AndAnswerTheSameBytes()
    {
        await using var one = RosettaFake.Start();
        await using var other = RosettaFake.Start();
        one.Given("mine").Returns(RosettaStatus.LabelsApproved);
        using var http = one.CreateClient();
        using var otherHttp = other.CreateClient();

        var first = await http.SendAsync(Ask.Request(), Ask.Cancel);
        var second = await http.SendAsync(Ask.Request(), Ask.Cancel);
        var otherFirst = await otherHttp.SendAsync(Ask.Request(), Ask.Cancel);

        (await otherHttp.StatusAsync("mine")).Should().Be(1);
        var bytes = await first.Content.ReadAsStringAsync(Ask.Cancel);
        (await otherFirst.Content.ReadAsStringAsync(Ask.Cancel)).Should().Be(bytes);
        (await second.Content.ReadAsStringAsync(Ask.Cancel)).Should().NotBe(bytes);
        one.Journal.Entries.Should().HaveCount(2);
        other.Journal.Entries.Should().HaveCount(2);
    }

    [Fact]
    public async Task AnotherSeed_GivesOtherRequestIds()
    {
        await using var one = RosettaFake.Start();
        await using var other = RosettaFake.Start(new RosettaFakeOptions { Settings = new() { Seed = 7 } });
        await using var third = RosettaFake.Start();
        third.Seed = 7;
        third.Seed.Should().Be(7);

        var bodies = new List<string>();
        foreach (var rosetta in new[] { one, other, third })
        {
            using var http = rosetta.CreateClient();
            bodies.Add(await (await http.SendAsync(Ask.Request(), Ask.Cancel)).Content.ReadAsStringAsync(Ask.Cancel));
        }

        bodies[1].Should().NotBe(bodies[0]);
        bodies[2].Should().Be(bodies[1]);
    }

    [Fact]
    public async Task Configure_ChangesWhatIsSet()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).ReturnsError(RosettaCode.SceneNotExists);

        rosetta.Configure(settings => settings with { ErrorHttpStatus = ErrorHttpStatus.Semantic });
        using var response = await http.SendAsync(Ask.Request(), Ask.Cancel);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ASession_IsAWorldOfItsOwn()
    {
        await using var rosetta = RosettaFake.Start();
        var alice = rosetta.Session("alice");
        alice.Given(Ask.Scene).Returns(RosettaStatus.LabelsApproved);
        alice.Clock.Advance(TimeSpan.FromHours(1));
        using var http = rosetta.CreateClient();
        using var hers = alice.CreateClient();

        (await http.StatusAsync()).Should().Be(1);
        (await hers.StatusAsync()).Should().Be(11);
        (await http.StatusAsync(path: "s/alice/task/get")).Should().Be(11);

        alice.Journal.Entries.Should().HaveCount(2);
        rosetta.Session("default").Journal.Entries.Should().ContainSingle();
        rosetta.Journal.Entries.Should().HaveCount(3);
        rosetta.Clock.Now.Should().Be(new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero));
        alice.Clock.Now.Should().Be(new DateTimeOffset(2025, 3, 13, 21, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task InAWorld_AnIdThatIsNotThere_AnswersTheError()
    {
        var world = new World([new WorldCampaign(Ask.Campaign, "", [new WorldAnnotationRequest(Ask.AnnotationRequest, "", [new WorldScene("s-1", "", null)])])]);
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { World = world });
        using var http = rosetta.CreateClient();

        (await http.StatusAsync("s-1")).Should().Be(1);
        (await http.StatusAsync("another-scene")).Should().Be(56001);
    }

    [Fact]
    public async Task WithoutExplain_NoHeaderIsTheFakesOwn()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { Explain = false });
        using var http = rosetta.CreateClient();

        using var response = await http.SendAsync(Ask.Request(), Ask.Cancel);

        response.Headers.Should().BeEmpty();
    }

    [Fact]
    public async Task WithAPathPrefix_AnswersBelowItOnly()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { PathPrefix = "/open-api" });
        using var http = rosetta.CreateClient();

        http.BaseAddress.Should().Be(new Uri("http://localhost/open-api/"));
        (await http.StatusAsync()).Should().Be(1);
        using var elsewhere = await http.SendAsync(Ask.Request(path: "/task/get"), Ask.Cancel);
        elsewhere.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await elsewhere.Content.ReadAsStringAsync(Ask.Cancel)).Should().Contain("POST came for /task/get. Here are: POST /open-api/task/get, POST /open-api/s/{session}/task/get, GET /open-api/rosetta-open/task/{project}/{task}/viewOnly.");
    }

    [Fact]
    public async Task ASynchronousClient_IsAnsweredToo()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();

        using var response = http.Send(Ask.Request(), HttpCompletionOption.ResponseHeadersRead, Ask.Cancel);
        using var body = new StreamReader(response.Content.ReadAsStream(Ask.Cancel));

        body.ReadToEnd().Should().StartWith("""{"code":2000,""");
    }
}
