using Rosetta.Testing.Playback;
namespace Rosetta.Testing.Tests.Http;

public class JournalingTests
{
    [Fact]
    public async Task ClientThatHasItsAnswer_FindsItInTheJournal()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();
        for (var poll = 1; poll <= 50; poll++)
        {
            await connection.SendAsync(RawConnection.Post());
            var answer = await connection.ReadAnswerAsync();

            fake.Journal().Should().HaveCount(poll);
            fake.Journal()[^1].Response.Body.Text.Should().Be(answer.Body);
        }
    }

    [Fact]
    public async Task Entry_TellsTheWholeStoryOfACall()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Post("/s/build-7/task/get?x=1", headers: "Content-Type: application/json\r\nUser-Agent: tests/1.0\r\n"));
        var answer = await connection.ReadAnswerAsync();
        var entry = await fake.CompleteEntryAsync("build-7");

        entry.Session.Should().Be("build-7");
        entry.Time.Should().Be(new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero));
        entry.Ids.CampaignId.Should().Be("a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e");
        entry.Ids.AnnotationRequestId.Should().Be("f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f");
        entry.Ids.SceneId.Should().Be("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f");
        entry.Outcome.Word.Should().Be("created");
        entry.HttpStatus.Should().Be(200);
        entry.Scenario.Should().Be("happy-path");
        entry.Step.Should().Be(1);
        entry.Rule.Should().Be("default");
        entry.Why.Should().Be("default happy-path: step 1 of 10 (created), call 1 of 1, 0s in step; next: waiting-for-annotation");
        entry.Delivered.Should().BeTrue();
        entry.Duration.Should().BePositive();
        entry.Problem.Should().BeNull();
        entry.ConnectionId.Should().NotBeEmpty();
        entry.Request.Method.Should().Be("POST");
        entry.Request.Scheme.Should().Be("http");
        entry.Request.Host.Should().Be("fake");
        entry.Request.Path.Should().Be("/s/build-7/task/get");
        entry.Request.Protocol.Should().Be("HTTP/1.1");
        entry.Request.ContentType.Should().Be("application/json");
        entry.Request.UserAgent.Should().Be("tests/1.0");
        entry.Request.Body.Text.Should().Be(RawConnection.SampleBody);
        entry.Response.ContentType.Should().Be("application/json");
        entry.Response.Body.Text.Should().Be(answer.Body);
    }

    [Theory]
    [InlineData("hiccup", "header", "hiccup")]
    [InlineData(null, "default", "happy-path")]
    public async Task Rule_IsToldByItsWord(string? scenarioHeader, string rule, string scenario)
    {
        await using var fake = await FakeServer.StartAsync();

        using var response = await fake.Client.PostAsync(scenario: scenarioHeader);

        fake.Journal()[0].Rule.Should().Be(rule);
        fake.Journal()[0].Scenario.Should().Be(scenario);
    }

    [Theory]
    [InlineData("success-lies", "created", "service-hiccuped")]
    [InlineData("unknown-code", "created", "service-hiccuped")]
    [InlineData("data-on-error", "created", "service-hiccuped")]
    [InlineData("success-lies", "scene-not-exists", "scene-not-exists")]
    [InlineData("unknown-status-7", "reviewing", "reviewing")]
    [InlineData("unknown-status-12", "campaign-not-exists", "created")]
    [InlineData("status-as-string", "campaign-not-exists", "created")]
    [InlineData("null-data-on-success", "campaign-not-exists", "created")]
    [InlineData("missing-view-url", "campaign-not-exists", "created")]
    [InlineData("duplicate-keys", "campaign-not-exists", "created")]
    [InlineData("code-as-string", "campaign-not-exists", "campaign-not-exists")]
    public async Task Mutant_IsToldWithTheGoodAnswerThatItReallySpoiled(string mutant, string under, string basis)
    {
        var scenario = Playback.Story.Of("spoiled", Playback.Story.Calls(under, 1), Playback.Story.Last(mutant));
        await using var fake = await FakeServer.StartAsync(scenarios: [scenario], settings: new SessionSettings { Scenario = "spoiled" });

        using var good = await fake.Client.PostAsync();
        using var spoiled = await fake.Client.PostAsync();

        fake.Journal()[1].Outcome.Word.Should().Be(mutant);
        fake.Journal()[1].Basis!.Word.Should().Be(basis);
    }
}
