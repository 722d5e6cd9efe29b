using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

public class ShippedScenariosTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Tree.Scenarios, "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void ShippedFile_HasNothingToComplainAbout(string file)
    {
        var reading = ScenarioReader.Read(File.ReadAllText(Path.Combine(Tree.Scenarios, file)), $"scenarios/{file}", LifecycleRule.Strict);

        reading.Issues.Should().BeEmpty();
        reading.Scenario!.Name.Should().Be(Path.GetFileNameWithoutExtension(file));
        reading.Scenario.Source.Should().Be($"scenarios/{file}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void ShippedFile_BeginsWithItsSchemaAndExplainsItselfInSentences(string file)
    {
        var text = File.ReadAllText(Path.Combine(Tree.Scenarios, file));
        var description = ScenarioReader.Read(text, file).Scenario!.Description;

        text.Should().StartWith("# yaml-language-server: $schema=./scenario.schema.json\n");
        description.Split(". ").Length.Should().BeInRange(2, 4, "it says what happens, and what that is good for");
        description.Should().EndWith(".").And.NotContain("\n");
        description.Length.Should().BeInRange(60, 400);
    }

    [Fact]
    public void Embedded_AreTheFilesOfTheFolderInOrder()
    {
        ShippedScenarios.Names.Should().Equal(Files.Select(file => Path.GetFileNameWithoutExtension(file.Data)).Order(StringComparer.Ordinal));
        ShippedScenarios.All.Select(scenario => scenario.Name).Should().Equal(ShippedScenarios.Names);
        ShippedScenarios.All.Should().OnlyContain(scenario => scenario.Text == File.ReadAllText(Path.Combine(Tree.Root, scenario.Source!)));
    }

    [Fact]
    public void Descriptions_AreDistinct() =>
        ShippedScenarios.All.Select(scenario => scenario.Description).Should().OnlyHaveUniqueItems();

    [Fact]
    public void TogetherTheyShowEveryStatusErrorFaultAndMutant()
    {
        var words = ShippedScenarios.All.SelectMany(scenario => scenario.Steps.Select(step => step.Reply.Word)).ToHashSet();

        words.Should().BeEquivalentTo(
        [
            "creation-failed", "created", "waiting-for-annotation", "annotating", "annotated", "waiting-for-review",
            "reviewing", "waiting-for-qc", "in-qc", "qc-completed", "approved",
            "service-hiccuped", "annotation-request-not-exists", "scene-not-exists", "campaign-not-exists",
            "timeout", "reset", "close", "empty-body", "truncated-body", "slow-body", "garbage-body", "wrong-content-type", "gateway-page",
            "unknown-status-7", "unknown-status-12", "unknown-code", "code-as-string", "status-as-string", "success-lies",
            "null-data-on-success", "data-on-error", "missing-view-url", "missing-field", "extra-fields", "iso-date", "null-message",
            "reordered", "duplicate-keys",
        ]);
    }

    [Theory]
    [InlineData("happy-path", StepEndKind.Calls)]
    [InlineData("happy-path-timed", StepEndKind.For)]
    [InlineData("by-hand", StepEndKind.UntilAdvanced)]
    public void WholeWalk_PassesElevenButZeroInOrder(string name, StepEndKind end)
    {
        var story = Get(name);

        story.Steps.Select(step => step.Reply).Cast<StatusReply>().Select(reply => (int)reply.Status).Should().Equal(1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
        story.Steps.SkipLast(1).Should().OnlyContain(step => step.End.Kind == end);
        story.Steps[^1].End.Should().Be(StepEnd.Never);
    }

    [Fact]
    public void HappyPath_StaysForACallOrTwo() =>
        Get("happy-path").Steps.SkipLast(1).Should().OnlyContain(step => step.End.Calls == 1 || step.End.Calls == 2);

    [Fact]
    public void CreationFailed_EndsInStatusZeroForEver() =>
        Get("creation-failed").Steps[^1].Should().Be(new Step(new StatusReply(RosettaStatus.CreationFailed), StepEnd.Never));

    [Fact]
    public void BouncedReview_GoesBackFromReviewToAnnotationOnce() =>
        Transitions(Get("bounced-review")).Should().ContainSingle(pair => pair.From == 6 && pair.To == 3).And.EndWith((10, 11));

    [Fact]
    public void QcSendsBack_GoesBackFromQcToTheAnnotationPoolOnce() =>
        Transitions(Get("qc-sends-back")).Should().ContainSingle(pair => pair.From == 9 && pair.To == 2).And.EndWith((10, 11));

    [Fact]
    public void HiccupEveryThirdCall_AnswersEveryThirdCallWith5000UntilApproved()
    {
        var calls = Get("hiccup-every-third-call").Steps.SkipLast(1).SelectMany(step => Enumerable.Repeat(step.Reply.Word, step.End.Calls)).ToList();

        calls.Should().HaveCount(27);
        calls.Where((_, index) => index % 3 == 2).Should().OnlyContain(word => word == "service-hiccuped");
        calls.Where((_, index) => index % 3 != 2).Should().NotContain("service-hiccuped");
    }

    [Fact]
    public void OutageOfAMinute_HiccupsForSixtySecondsAndRecovers()
    {
        var steps = Get("outage-of-a-minute").Steps;

        steps.Should().ContainSingle(step => step.Reply is ErrorReply)
            .Which.Should().Be(new Step(new ErrorReply(RosettaCode.ServiceHiccuped), StepEnd.After(TimeSpan.FromSeconds(60))));
        steps[^1].Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void SlowService_DelaysEveryAnswerInAllThreeWays() =>
        Get("slow-service").Steps.Select(step => step.Reply.Delay!.Kind).Distinct().Should().BeEquivalentTo([DelayKind.Fixed, DelayKind.Range, DelayKind.Distribution]);

    [Fact]
    public void FlakyNetwork_HasFaultsByChance() =>
        Get("flaky-network").Chances.Select(chance => chance.Reply).Should().NotBeEmpty().And.AllBeOfType<FaultReply>();

    [Theory]
    [InlineData("error-service-hiccuped", 5000)]
    [InlineData("error-annotation-request-not-exists", 53003)]
    [InlineData("error-scene-not-exists", 56001)]
    [InlineData("error-campaign-not-exists", 51008)]
    public void EachError_IsAnsweredForEver(string name, int code) =>
        Get(name).Steps.Should().Equal(new Step(new ErrorReply((RosettaCode)code), StepEnd.Never));

    [Theory]
    [InlineData("status-creation-failed", 0)]
    [InlineData("status-created", 1)]
    [InlineData("status-waiting-for-annotation", 2)]
    [InlineData("status-annotating", 3)]
    [InlineData("status-annotated", 4)]
    [InlineData("status-waiting-for-review", 5)]
    [InlineData("status-reviewing", 6)]
    [InlineData("status-waiting-for-qc", 8)]
    [InlineData("status-in-qc", 9)]
    [InlineData("status-qc-completed", 10)]
    [InlineData("status-approved", 11)]
    public void EachStatus_IsAnsweredForEver(string name, int status) =>
        Get(name).Steps.Should().Equal(new Step(new StatusReply((RosettaStatus)status), StepEnd.Never));

    [Fact]
    public void EveryStatus_HasAStoryOfItsOwn() =>
        ShippedScenarios.Names.Where(name => name.StartsWith("status-", StringComparison.Ordinal))
            .Should().BeEquivalentTo(StatusCatalogue.All.Select(row => "status-" + row.Word));

    [Fact]
    public void StuckInAnnotation_EndsThere() =>
        Get("stuck-in-annotation").Steps[^1].Should().Be(new Step(new StatusReply(RosettaStatus.AnnotationInProgress), StepEnd.Never));

    [Fact]
    public void ContractViolationsAndHarmlessDeviations_ShareTheMutantsByWhatARobustConsumerDoes()
    {
        Mutants("contract-violations").Should().BeEquivalentTo(MutantCatalogue.All.Where(row => row.Robust == RobustConsumer.Refuses).Select(row => row.Mutant));
        Mutants("harmless-deviations").Should().BeEquivalentTo(MutantCatalogue.All.Where(row => row.Robust == RobustConsumer.Tolerates).Select(row => row.Mutant));
    }

    [Fact]
    public void EveryFault_WalksThroughAllOfThemOnce() =>
        Get("every-fault").Steps.Select(step => step.Reply).OfType<FaultReply>().Select(reply => reply.Fault).Should().BeEquivalentTo(Enum.GetValues<FaultKind>());

    [Fact]
    public void SceneRemoved_StopsAfterItsLastStep() => Get("scene-removed").Then.Should().Be(Then.Stop);

    [Fact]
    public void WholeBatch_MovesPerSession() => Get("whole-batch").Per.Should().Be(CursorScope.Session);

    private static Scenario Get(string name) => ShippedScenarios.All.Single(scenario => scenario.Name == name);

    private static IEnumerable<MutantKind> Mutants(string name) => Get(name).Steps.Select(step => step.Reply).OfType<MutantReply>().Select(reply => reply.Mutant);

    private static IEnumerable<(int From, int To)> Transitions(Scenario story)
    {
        var statuses = story.Steps.Select(step => (int)((StatusReply)step.Reply).Status).ToList();
        return statuses.Zip(statuses.Skip(1));
    }
}
