using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 3: the same bytes for the same seed, calls and frozen clock; tasks don't disturb each other.</summary>
public class Rule03DeterminismTests
{
    private const string MagicAnnotating = "00000000-0000-4000-8000-000000000003";

    private static readonly Scenario Lively = Of(
        "story",
        new Step(Say("created") with { Delay = Delay.Range(TimeSpan.Zero, TimeSpan.FromSeconds(1)) }, StepEnd.AfterCalls(3)),
        new Step(Say("garbage-body") with { Delay = Delay.Distribution(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9)) }, StepEnd.AfterCalls(3))) with
    {
        Then = Then.Loop,
        Chances = [Chance(30, "service-hiccuped"), Chance(10, "timeout")],
    };

    [Fact]
    public void Rule03_SameSeedAndCalls_SameValues() => Values(seed: 7).Should().Equal(Values(seed: 7));

    [Fact]
    public void Rule03_AnotherSeed_OtherValues()
    {
        var one = Values(seed: 7);
        var other = Values(seed: 8);

        one.Select(value => value.RequestId).Should().NotIntersectWith(other.Select(value => value.RequestId));
        one.Select(value => value.Delay).Should().NotEqual(other.Select(value => value.Delay));
        one.Select(value => value.Word).Should().NotEqual(other.Select(value => value.Word));
    }

    [Fact]
    public void Rule03_RequestId_IsWhatItWasYesterday()
    {
        // Promised: scripts may hold these. Literals, so that a change of the hash is noticed.
        var stage = new Stage(Of("happy-path", Last("created")));

        Hex(stage.Poll(SampleIds.SceneId, SampleIds.CampaignId, SampleIds.AnnotationRequestId)).Should().Be("4532d43074379992e8d300b7cc90a43f");
        Hex(stage.Poll(MagicAnnotating, SampleIds.CampaignId, SampleIds.AnnotationRequestId)).Should().Be("a5430a92bd3d12986a918f8008c530cb");
    }

    [Fact]
    public void Rule03_HowTasksAreInterleaved_ChangesNoValueOfAnyTask()
    {
        string[] scenes = ["a", "b", "c", MagicAnnotating];
        var oneByOne = new Stage(Lively);
        var inTurns = new Stage(Lively);

        var expected = scenes.SelectMany(scene => Enumerable.Range(0, 50).Select(_ => (scene, Value(oneByOne.Poll(scene))))).ToLookup(entry => entry.scene);
        var interleaved = Enumerable.Range(0, 50).SelectMany(_ => scenes.Select(scene => (scene, Value(inTurns.Poll(scene))))).ToLookup(entry => entry.scene);

        foreach (var scene in scenes)
        {
            interleaved[scene].Should().Equal(expected[scene]);
        }
    }

    [Fact]
    public void Rule03_TasksThatShareAMagicId_DoNotDisturbEachOther()
    {
        var alone = new Stage(Lively);
        var together = new Stage(Lively);
        var expected = Enumerable.Range(0, 20).Select(_ => Hex(alone.Poll(MagicAnnotating, campaign: "one"))).ToArray();

        var found = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            together.Poll(MagicAnnotating, campaign: "other");
            found.Add(Hex(together.Poll(MagicAnnotating, campaign: "one")));
            together.Poll("s", campaign: "00000000-0000-4000-8000-000000051008");
        }

        found.Should().Equal(expected);
    }

    [Fact]
    public void Rule03_ForcedAnswersAndHeaders_ChangeNoValueOfTheStory()
    {
        var alone = new Stage(Lively, Of("other", Last("approved")));
        var disturbed = new Stage(Lively, Of("other", Last("approved")));
        var expected = Enumerable.Range(0, 20).Select(_ => Value(alone.Poll())).ToArray();

        var found = new List<object>();
        for (var i = 0; i < 20; i++)
        {
            disturbed.Control.Force(disturbed.Key(), new ForcedAnswer(Say("reset"), Calls: 2));
            disturbed.Polls(2).Should().AllBe("reset");
            disturbed.Poll(header: "other").Reply.Word.Should().Be("approved");
            disturbed.Poll(header: "story");
            found.Add(Value(disturbed.Poll()));
        }

        found.Should().Equal(expected.Cast<object>());
    }

    [Fact]
    public async Task Rule03_TasksInParallel_GetTheSameValuesAsOneAfterTheOther()
    {
        var scenes = Enumerable.Range(0, 16).Select(i => $"scene-{i}").ToArray();
        var oneByOne = new Stage(Lively);
        var parallel = new Stage(Lively);
        var session = parallel.Session;
        var expected = scenes.Select(scene => Enumerable.Range(0, 200).Select(_ => Value(oneByOne.Poll(scene))).ToArray()).ToArray();

        var found = await Task.WhenAll(scenes.Select(scene => Task.Run(
            () => Enumerable.Range(0, 200).Select(_ => Value(parallel.Poll(scene, session: session))).ToArray(), TestContext.Current.CancellationToken)));

        for (var i = 0; i < scenes.Length; i++)
        {
            found[i].Should().Equal(expected[i]);
        }
    }

    [Fact]
    public void Rule03_Reset_BeginsTheSameValuesAgain()
    {
        var stage = new Stage(Lively);
        var before = Enumerable.Range(0, 10).Select(_ => (Value(stage.Poll()), Hex(stage.Poll(MagicAnnotating)))).ToArray();

        stage.Session.Reset();

        Enumerable.Range(0, 10).Select(_ => (Value(stage.Poll()), Hex(stage.Poll(MagicAnnotating)))).Should().Equal(before);
    }

    [Fact]
    public void Rule03_RequestIds_AreNewInEveryAnswer()
    {
        var stage = new Stage(Lively, Of("other", Calls("created", 1)));
        var ids = new List<UInt128>();
        string[] scenes = ["a", "b", MagicAnnotating, "00000000-0000-4000-8000-000000005000"];
        for (var i = 0; i < 10_000; i++)
        {
            foreach (var scene in scenes)
            {
                ids.Add(stage.Poll(scene).Values.RequestId);
                ids.Add(stage.Poll(scene, header: "other").Values.RequestId);
            }

            stage.Control.Force(stage.Key("a"), new ForcedAnswer(Say("reset")));
            ids.Add(stage.Poll("a").Values.RequestId);
            ids.Add(stage.Poll("a", header: "story").Values.RequestId);
        }

        ids.Should().HaveCount(100_000);
        new HashSet<UInt128>(ids).Should().HaveCount(100_000);
    }

    [Fact]
    public void Rule03_RequestIds_StayNewWhenVeryManyTasksUseMagicIds()
    {
        var stage = new Stage(Lively);
        var ids = new HashSet<UInt128>();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 1_000; i++)
            {
                ids.Add(stage.Poll(MagicAnnotating, campaign: $"campaign-{i}").Values.RequestId);
            }
        }

        ids.Should().HaveCount(3_000);
    }

    [Fact]
    public void Rule03_StoryThatBeginsAgainAfterAReload_GoesOnWithNewRequestIds()
    {
        var stage = new Stage(Of("story", Calls("created", 9), Last("approved")));
        var ids = Enumerable.Range(0, 3).Select(_ => Hex(stage.Poll())).ToList();

        stage.Store.Publish(Stage.CatalogueOf(Of("story", Calls("created", 8), Last("approved"))));
        ids.AddRange(Enumerable.Range(0, 3).Select(_ => Hex(stage.Poll())));

        ids.Should().OnlyHaveUniqueItems();
    }

    private static (string Word, string RequestId, TimeSpan Delay, UInt128 Bits)[] Values(ulong seed)
    {
        var stage = new Stage(new PlaybackOptions { Defaults = new SessionSettings { Seed = seed } }, Lively);
        return [.. Enumerable.Range(0, 100).Select(_ => Value(stage.Poll()))];
    }

    private static (string Word, string RequestId, TimeSpan Delay, UInt128 Bits) Value(Decision decision) =>
        (decision.Reply.Word, Hex(decision), decision.Delay, decision.Bits);

    private static string Hex(Decision decision) => decision.Values.RequestId.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
