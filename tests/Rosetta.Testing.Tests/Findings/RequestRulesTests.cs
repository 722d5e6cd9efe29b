using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Tests.Http;
using Rosetta.Testing.Tests.Playback;
using Rosetta.Testing.Tests.Scenarios;
using Rosetta.Testing.Worlds;
using static Rosetta.Testing.Tests.Findings.Polling;

namespace Rosetta.Testing.Tests.Findings;

/// <summary>What a client sends, and over what.</summary>
public class RequestRulesTests
{
    [Theory]
    [InlineData("text/plain", "Content-Type was text/plain")]
    [InlineData(null, "Content-Type was nothing")]
    public async Task WrongMediaType_IsFound(string? type, string seen)
    {
        await using var polling = await OfAsync(Created);

        await polling.PollAsync(contentType: type);

        polling.Found.Should().Equal("wrong-media-type 1: 1");
        polling.Report.Findings[0].Seen[0].What.Should().Be(seen);
    }

    [Theory]
    [InlineData(RequestRules.Default)]
    [InlineData(RequestRules.Strict)]
    public async Task UnknownField_IsFound_RefusedOrNot(RequestRules rules)
    {
        await using var polling = await OfAsync(Created);
        polling.Session.Apply(polling.Session.Settings with { Rules = rules });

        await polling.PollAsync(RawConnection.SampleBody.Replace("{", "{\"colour\":1,", StringComparison.Ordinal));

        polling.Found.Should().Equal("unknown-fields 1: 1");
        polling.Report.Findings[0].Seen[0].What.Should().Be("the body has $.colour");
    }

    [Theory]
    [InlineData("ABC", "sceneId was sent as 'ABC', which differs from a known id in case or white space only", "1,2")]
    [InlineData("abc ", "sceneId was sent as 'abc ', with white space around it", "1,2")]
    [InlineData("\\tabC", "sceneId was sent as '\\tabC', with white space around it", "1,2")]
    public async Task IdsInAnotherSpelling_AreFound_EachTime(string scene, string seen, string entries)
    {
        await using var polling = await OfAsync(Created);
        await polling.PollSceneAsync("abc");

        await polling.PollSceneAsync(scene);
        await polling.PollSceneAsync(scene);

        polling.Found.Should().Equal($"altered-ids 2: {entries}");
        polling.Report.Findings[0].Seen[0].What.Should().Be(seen);
        polling.Report.Findings[0].Seen[1].Entries.Should().Equal(2, 3);
    }

    [Fact]
    public async Task OtherSpellingThatCameFirst_IsFoundToo()
    {
        await using var polling = await OfAsync(Created);
        await polling.PollSceneAsync("ABC");
        polling.Found.Should().BeEmpty("capital letters alone are nothing wrong");

        await polling.PollSceneAsync("abc");

        polling.Found.Should().Equal("altered-ids 1: 1,2");
        polling.Report.Findings[0].Seen[0].What.Should().Be("scene 'abc' is also polled under ids that differ in case or white space only");
    }

    [Fact]
    public async Task SampleIdInCapitals_IsFoundAtOnce()
    {
        await using var polling = await OfAsync(Created);

        await polling.PollAsync(RawConnection.SampleBody.Replace("d7a8", "D7A8", StringComparison.Ordinal));

        polling.Found.Should().Equal("altered-ids 1: 1");
    }

    [Fact]
    public async Task IdThatASessionsBindingHasInSmallLetters_IsFoundAtOnce()
    {
        await using var polling = await OfAsync(Created);
        polling.Session.Bind([new Binding("other", Scenarios.IdSamples.When(null, null, "bound-*"))]);

        await polling.PollSceneAsync("Bound-1");

        polling.Found.Should().Equal("altered-ids 1: 1");
    }

    [Fact]
    public void IdThatTheWorldHasInSmallLetters_IsFoundAtOnce()
    {
        var world = new World([new WorldCampaign("c", "", [new WorldAnnotationRequest("a", "", [new WorldScene("s", "", null)])])]);
        var stage = new Stage(new PlaybackOptions { World = world }, Playback.Story.Of("story", Playback.Story.Last("created")));

        stage.Session.Spellings.Find(stage.Session, new IdRequest("c", "A", "s").Utf8, entry: 1)!.What.Should()
            .Be("annotationRequestId was sent as 'A', which differs from a known id in case or white space only");
        stage.Session.Spellings.Find(stage.Session, new IdRequest("c", "B", "s").Utf8, entry: 2).Should().BeNull();
    }

    [Theory]
    [InlineData(" lonely")]
    [InlineData("lonely\\n")]
    public async Task SpacesAroundAnId_AreFoundEvenIfNobodyKnowsIt(string scene)
    {
        await using var polling = await OfAsync(Created);

        await polling.PollSceneAsync(scene);

        polling.Found.Should().Equal("altered-ids 1: 1");
    }

    [Fact]
    public async Task DifferentIds_AreDifferentTasks()
    {
        await using var polling = await OfAsync(Created);

        await polling.PollSceneAsync("Abc");
        await polling.PollSceneAsync("abd");
        await polling.PollSceneAsync("a b");

        polling.Found.Should().BeEmpty();
    }

    [Fact]
    public async Task NewConnectionForEachPoll_IsFoundFromTheFourthPollOn()
    {
        await using var polling = await OfAsync(Created);
        for (var i = 0; i < 3; i++)
        {
            await PollOverAConnectionOfItsOwnAsync(polling);
        }

        polling.Found.Should().BeEmpty("a pool of connections may be growing");

        await PollOverAConnectionOfItsOwnAsync(polling);
        await PollOverAConnectionOfItsOwnAsync(polling);

        polling.Found.Should().Equal("new-connections 2: 3,4");
        polling.Report.Findings[0].Seen[0].What.Should()
            .Be("scene 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f' was polled 3 times in a row, each time over a new connection");
    }

    [Fact]
    public async Task OneConnectionForManyPolls_IsAsItShouldBe()
    {
        await using var polling = await OfAsync(Created);

        await polling.PollWithPausesAsync(1, 1, 1, 1, 1, 1);

        polling.Found.Should().BeEmpty();
    }

    [Fact]
    public async Task ConnectionThatIdledForLong_MayBeANewOne()
    {
        await using var polling = await OfAsync(Created);
        for (var i = 0; i < 8; i++)
        {
            await PollOverAConnectionOfItsOwnAsync(polling);
            polling.Wait(31);
        }

        polling.Found.Should().BeEmpty();
    }

    [Fact]
    public async Task ConnectionThatAFaultEnded_MayBeANewOne()
    {
        await using var polling = await OfAsync(new Rosetta.Testing.Scenarios.FaultReply(Rosetta.Testing.Scenarios.FaultKind.Close));
        for (var i = 0; i < 8; i++)
        {
            using var connection = await polling.Fake.ConnectAsync();
            await connection.SendAsync(RawConnection.Post());
            await connection.ReadToEndAsync();
        }

        polling.Found.Should().BeEmpty();
    }

    [Fact]
    public async Task InMemory_ThereAreNoConnections()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        for (var i = 0; i < 8; i++)
        {
            using var answer = await fake.Client.PostAsync();
        }

        fake.Services.Sessions.TryGetOrCreate("default", out var session);
        session!.Findings.IsClean.Should().BeTrue();
    }

    private static async Task PollOverAConnectionOfItsOwnAsync(Polling polling)
    {
        using var connection = await polling.Fake.ConnectAsync();
        await connection.SendAsync(RawConnection.Post());
        await connection.ReadAnswerAsync();
    }
}
