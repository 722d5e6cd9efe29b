using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Rosetta.GetTask;
using Rosetta.MockServer.Recording;
using Rosetta.MockServer.Tests.Cli;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Recording;

public sealed class RecorderTests : IDisposable
{
    private static readonly TaskIds Task1 = new("campaign", "request", "scene-1");
    private static readonly TaskIds Task2 = Task1 with { SceneId = "scene-2" };

    private readonly FakeTerminal _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_IsAScenario_WrittenWithEveryChange()
    {
        var recorder = Start(keepIds: true);
        See(recorder, Task1, RosettaStatus.Created);
        Read("story.yaml").Should().EndWith("steps:\n  - status: created\n");
        _time.Advance(TimeSpan.FromSeconds(90));
        See(recorder, Task1, RosettaCode.ServiceHiccuped);
        _time.Advance(TimeSpan.FromSeconds(2.5));
        See(recorder, Task1, RosettaStatus.WaitingForAnnotation);

        Read("story.yaml").Should().Be("""
            # Recorded by rosetta-mock. The ids are those of the calls.
            name: story
            description: Recorded from a real service on 2025-03-13.
            when:
              campaignId: "campaign"
              annotationRequestId: "request"
              sceneId: "scene-1"
            steps:
              - status: created
                for: 1m30s
              - error: service-hiccuped
                calls: 1
              - status: waiting-for-annotation

            """);
    }

    [Fact]
    public void FurtherTasks_HaveFilesBeside_ThatPlayTogether()
    {
        var recorder = Start();
        See(recorder, Task1, RosettaStatus.Created);
        See(recorder, Task2, RosettaStatus.LabelsApproved);

        Files().Should().Equal("story-2.yaml", "story.yaml");
        var scenarios = Files().Select(file => ScenarioReader.Read(Read(file), file).Scenario!).ToList();
        Catalogue.Build(scenarios).Issues.Should().BeEmpty("each claims ids of its own");
        scenarios.Select(scenario => scenario.When!.CampaignId.Single()).Distinct().Should().ContainSingle("one campaign stays one");
        scenarios.Select(scenario => scenario.When!.SceneId.Single()).Distinct().Should().HaveCount(2);
    }

    [Fact]
    public void FileThatAppearsMeanwhile_IsNotReplaced_AndEveryTaskKeepsItsOwn()
    {
        var recorder = Start();
        See(recorder, Task1, RosettaStatus.Created);
        _folder.Write("story-2.yaml", "not ours");
        _folder.Write("story-4.yaml", "not ours");
        for (var i = 2; i <= 4; i++)
        {
            See(recorder, Task1 with { SceneId = $"scene-{i}" }, RosettaStatus.Created);
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        See(recorder, Task2, RosettaStatus.LabelsApproved);

        Files().Should().Equal("story-2.yaml", "story-3.yaml", "story-4.yaml", "story-5.yaml", "story-6.yaml", "story.yaml");
        (Read("story-2.yaml"), Read("story-4.yaml")).Should().Be(("not ours", "not ours"));
        Read("story-3.yaml").Should().Contain("name: story-3\n").And.EndWith("  - status: approved\n");
        new[] { "story.yaml", "story-3.yaml", "story-5.yaml", "story-6.yaml" }.Select(file => ScenarioReader.Read(Read(file), file).Scenario!.When!.SceneId.Single().ToString())
            .Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void RecordingsWhoseNamesContinueEachOther_DoNotMeet()
    {
        var story = Start("story");
        var second = Start("story-2");
        See(second, Task1, RosettaStatus.Created);
        See(story, Task1, RosettaStatus.WaitingForAnnotation);
        See(story, Task2, RosettaStatus.WaitingForAnnotation);
        See(second, Task2, RosettaStatus.Created);

        Files().Should().Equal("story-2-2.yaml", "story-2.yaml", "story-3.yaml", "story.yaml");
        Read("story-2.yaml").Should().EndWith("  - status: created\n");
    }

    [Fact]
    public void Ids_AreMadeUp_TheSameInEveryRecording()
    {
        See(Start("one"), Task1, RosettaStatus.Created);
        See(Start("other"), Task1, RosettaStatus.Created);

        Read("one.yaml").Should().NotContain("scene-1").And.NotContain("campaign\"").And.StartWith("# Recorded by rosetta-mock. The ids are made up.\n");
        Read("one.yaml").Replace("one", "other", StringComparison.Ordinal).Should().Be(Read("other.yaml"));
    }

    [Theory]
    [InlineData("star*")]
    [InlineData("*")]
    [InlineData("sp ace")]
    [InlineData("quo\"te")]
    [InlineData("back\\slash")]
    [InlineData("ümlaut")]
    public void IdThatAFileCannotHold_IsMadeUpAllTheSame(string scene)
    {
        See(Start(keepIds: true), Task1 with { SceneId = scene }, RosettaStatus.Created);

        Read("story.yaml").Should().Contain("The ids are made up.").And.NotContain(scene);
        ScenarioReader.Read(Read("story.yaml"), "story.yaml").Issues.Should().BeEmpty();
    }

    [Fact]
    public void AnswersThatSayNothing_AreCountedAndLeftOut()
    {
        var recorder = Start();
        recorder.Note(Task1, null, _time.GetTimestamp());
        Files().Should().BeEmpty("there is no story yet");
        See(recorder, Task1, RosettaStatus.Created);
        recorder.Note(Task1, null, _time.GetTimestamp());

        Read("story.yaml").Should().Contain("# Left out: 2 answers that were none of Get Task's, or did not come.\n");
    }

    [Fact]
    public void TasksOverTheLimit_AreNotKept()
    {
        var recorder = Start();
        for (var i = 1; i <= 501; i++)
        {
            See(recorder, Task1 with { SceneId = $"scene-{i}" }, RosettaStatus.Created);
        }

        Files().Should().HaveCount(500).And.Contain("story-500.yaml");
        recorder.Finish().Should().BeTrue();
    }

    [Fact]
    public void LongestStory_IsAValidFile()
    {
        var recorder = Start();
        for (var i = 0; i < 1100; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(123_456_789));
            See(recorder, Task1, i % 2 == 0 ? Outcome.Of(RosettaStatus.WaitingForAnnotation) : Outcome.Of(RosettaCode.AnnotationRequestNotExists));
        }

        var text = Read("story.yaml");
        text.Should().Contain("# Cut: the story went on for more steps than the 1000 of a scenario.\n");
        ScenarioReader.Read(text, "story.yaml").Issues.Should().BeEmpty();
    }

    [Fact]
    public void FileThatCannotBeWritten_IsTriedAgainAtTheEnd()
    {
        var recorder = Start();
        var obstacle = Path.Combine(_folder.Folder, ".story.yaml.new");
        Directory.CreateDirectory(obstacle);
        See(recorder, Task1, RosettaStatus.Created);
        recorder.Finish().Should().BeFalse();
        Files().Should().BeEmpty();

        Directory.Delete(obstacle);

        recorder.Finish().Should().BeTrue();
        Files().Should().Equal("story.yaml");
    }

    private Recorder Start(string name = "story", bool keepIds = false) =>
        new(RecordingPath.TryRead(Path.Combine(_folder.Folder, name + ".yaml"))!, keepIds, seed: 1, _time, NullLogger.Instance);

    private void See(Recorder recorder, TaskIds task, RosettaStatus status) => See(recorder, task, Outcome.Of(status));

    private void See(Recorder recorder, TaskIds task, RosettaCode error) => See(recorder, task, Outcome.Of(error));

    private void See(Recorder recorder, TaskIds task, Outcome outcome) => recorder.Note(task, outcome, _time.GetTimestamp());

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder.Folder, file));

    private ImmutableArray<string> Files() => [.. Directory.GetFiles(_folder.Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
