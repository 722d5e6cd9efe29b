using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

public class ScenarioReaderTests
{
    private const string Everything =
        """
        name: bounced-review
        description: A review sends the task back once, then everything passes.
        per: session
        when: { campaignId: "c1", annotationRequestId: "r*", sceneId: ["s1", "abc*"] }
        steps:
          - status: created
            calls: 2
          - status: 2
            for: 1m30s
          - status: "3"
            until: advanced
          - error: 5000
            calls: 1
            httpStatus: 503
            headers: { Retry-After: "2", X-Number: 7 }
            delay: 200ms..2s
          - error: campaign-not-exists
            calls: 1
            delay: { median: 200ms, p99: 2s }
          - fault: truncated-body
            calls: 1
          - mutant: status-as-string
            calls: 1
            delay: 1h
        then: loop
        chance: { 5%: { error: 5000 }, 0.5%: { fault: reset }, 1%: { status: approved, delay: 1s } }
        """;

    [Fact]
    public void ValueByValue_TheFileIsWhatTheScenarioSays()
    {
        var text = Everything.Replace("delay: 1h", "delay: 10m", StringComparison.Ordinal);

        var reading = ScenarioReader.Read(text, "somewhere/bounced-review.yaml", LifecycleRule.Off);

        reading.Issues.Should().BeEmpty();
        var story = reading.Scenario!;
        story.Name.Should().Be("bounced-review");
        story.Description.Should().Be("A review sends the task back once, then everything passes.");
        story.Per.Should().Be(CursorScope.Session);
        story.Then.Should().Be(Then.Loop);
        story.Text.Should().Be(text);
        story.Source.Should().Be("somewhere/bounced-review.yaml");
        story.When!.CampaignId.Should().Equal(new IdPattern("c1", false));
        story.When.AnnotationRequestId.Should().Equal(new IdPattern("r", true));
        story.When.SceneId.Should().Equal(new IdPattern("s1", false), new IdPattern("abc", true));
        story.Steps.Select(step => step.End).Should().Equal(
            StepEnd.AfterCalls(2), StepEnd.After(TimeSpan.FromSeconds(90)), StepEnd.UntilAdvanced,
            StepEnd.AfterCalls(1), StepEnd.AfterCalls(1), StepEnd.AfterCalls(1), StepEnd.AfterCalls(1));
        story.Steps[0].Reply.Should().Be(new StatusReply(RosettaStatus.Created));
        story.Steps[1].Reply.Should().Be(new StatusReply(RosettaStatus.WaitingForAnnotation));
        story.Steps[2].Reply.Should().Be(new StatusReply(RosettaStatus.AnnotationInProgress));
        var hiccup = story.Steps[3].Reply.Should().BeOfType<ErrorReply>().Subject;
        hiccup.Code.Should().Be(RosettaCode.ServiceHiccuped);
        hiccup.HttpStatus.Should().Be(503);
        hiccup.Headers.Should().Equal(new ReplyHeader("Retry-After", "2"), new ReplyHeader("X-Number", "7"));
        hiccup.Delay.Should().Be(Delay.Range(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2)));
        story.Steps[4].Reply.Should().Be(new ErrorReply(RosettaCode.CampaignNotExists) { Delay = Delay.Distribution(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2)) });
        story.Steps[5].Reply.Should().Be(new FaultReply(FaultKind.TruncatedBody));
        story.Steps[6].Reply.Should().Be(new MutantReply(MutantKind.StatusAsString) { Delay = Delay.Fixed(TimeSpan.FromMinutes(10)) });
        story.Chances.Should().Equal(
            new Chance(5, new ErrorReply(RosettaCode.ServiceHiccuped)),
            new Chance(0.5, new FaultReply(FaultKind.Reset)),
            new Chance(1, new StatusReply(RosettaStatus.LabelsApproved) { Delay = Delay.Fixed(TimeSpan.FromSeconds(1)) }));
    }

    [Fact]
    public void LeftOut_DefaultsHold()
    {
        var story = ScenarioReader.Read("name: short\nsteps: [{ status: approved }]", "the console").Scenario!;

        story.Description.Should().BeEmpty();
        story.Per.Should().Be(CursorScope.Task);
        story.When.Should().BeNull();
        story.Then.Should().Be(Then.Hold);
        story.Chances.Should().BeEmpty();
        story.Steps.Should().Equal(new Step(new StatusReply(RosettaStatus.LabelsApproved), StepEnd.Never));
        story.Steps[0].Reply.HttpStatus.Should().BeNull();
        story.Steps[0].Reply.Delay.Should().BeNull();
    }

    [Fact]
    public void SeveralErrors_AreAllSaidAtOnceInTheOrderOfTheFile()
    {
        var reading = ScenarioReader.Read(Everything.Replace("created", "creatd", StringComparison.Ordinal).Replace("then: loop", "then: lop", StringComparison.Ordinal), "x.yaml");

        reading.HasErrors.Should().BeTrue();
        reading.Scenario.Should().BeNull();
        reading.Issues.Select(issue => issue.ToString()).Should().Equal(
            "x.yaml:1:7: the name is 'bounced-review' but the file's is 'x'; they must agree: rename one of them",
            "x.yaml:6:13: unknown status 'creatd'; did you mean 'created'? one of: creation-failed (0), created (1), waiting-for-annotation (2), annotating (3), annotated (4), waiting-for-review (5), reviewing (6), waiting-for-qc (8), in-qc (9), qc-completed (10), approved (11)",
            "x.yaml:24:12: 'delay' is '1h'; expected more than 0 and at most 10m",
            "x.yaml:25:7: unknown continuation 'lop'; did you mean 'loop'? one of: hold, loop, stop");
    }
}
