namespace Rosetta.GetTask.Tests;

public class OutcomeTests
{
    [Fact]
    public void TheOutcomes_AreElevenStatusesThenFourErrors() =>
        Outcome.All.Select(outcome => outcome.ToString()).Should().Equal(
            "creation-failed (0)",
            "created (1)",
            "waiting-for-annotation (2)",
            "annotating (3)",
            "annotated (4)",
            "waiting-for-review (5)",
            "reviewing (6)",
            "waiting-for-qc (8)",
            "in-qc (9)",
            "qc-completed (10)",
            "approved (11)",
            "service-hiccuped (5000)",
            "annotation-request-not-exists (53003)",
            "scene-not-exists (56001)",
            "campaign-not-exists (51008)");

    [Fact]
    public void TheIndex_IsThePlaceAmongAllOutcomes() =>
        Outcome.All.Select(outcome => outcome.Index).Should().Equal(Enumerable.Range(0, 15));

    [Fact]
    public void AnOutcomeMadeTwice_IsTheSame()
    {
        Outcome.Of(RosettaStatus.ReviewInProgress).Should().Be(Outcome.All[6]);
        Outcome.Of(RosettaCode.SceneNotExists).Should().Be(Outcome.All[13]);
        Outcome.Of(RosettaStatus.Created).Should().NotBe(Outcome.Of(RosettaStatus.CreationFailed));
    }

    [Fact]
    public void AnOutcomeOfAStatus_HasTheCodeOfSuccess()
    {
        var outcome = Outcome.Of(RosettaStatus.QcCompleted);

        outcome.Code.Should().Be(RosettaCode.Success);
        outcome.Status.Should().Be(RosettaStatus.QcCompleted);
        outcome.Word.Should().Be("qc-completed");
    }

    [Fact]
    public void AnOutcomeOfAnError_HasNoStatus()
    {
        var outcome = Outcome.Of(RosettaCode.CampaignNotExists);

        outcome.Code.Should().Be(RosettaCode.CampaignNotExists);
        outcome.Status.Should().BeNull();
        outcome.Word.Should().Be("campaign-not-exists");
    }

    [Fact]
    public void Status7_IsNoOutcome()
    {
        var make = () => Outcome.Of((RosettaStatus)7);

        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Not one of the statuses of the specification.*");
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(5001)]
    public void SuccessWithoutStatus_AndCodesThatDoNotExist_AreNoOutcomes(int code)
    {
        var make = () => Outcome.Of((RosettaCode)code);

        make.Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Not one of the error codes of the specification. For success use Outcome.Of with a status.*");
    }

    [Fact]
    public void AnOutcomeThatNobodyMade_HasNoAnswer()
    {
        var write = () => new AnswerTemplates().LengthOf(default);

        write.Should().Throw<IndexOutOfRangeException>();
    }
}
