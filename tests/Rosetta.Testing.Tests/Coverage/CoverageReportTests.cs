using Rosetta.GetTask;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Coverage;

public class CoverageReportTests
{
    /// <summary>Forward along the walk, and from review and QC back to annotation.</summary>
    public static readonly (int From, int To)[] Lifecycle =
    [
        (1, 2), (2, 3), (3, 4), (4, 5),
        (5, 6), (5, 2), (5, 3), (5, 4),
        (6, 8), (6, 2), (6, 3), (6, 4),
        (8, 9), (8, 2), (8, 3), (8, 4),
        (9, 10), (9, 2), (9, 3), (9, 4),
        (10, 11), (10, 2), (10, 3), (10, 4),
    ];

    [Fact]
    public void EmptyReport_HasARowForEverything_AndAllIsMissing()
    {
        var report = CoverageReport.Empty;

        report.Statuses.Rows.Select(row => row.Number).Should().Equal(0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
        report.Codes.Rows.Select(row => row.Number).Should().Equal(2000, 5000, 53003, 56001, 51008);
        report.MissingTransitions.Select(transition => ((int)transition.From, (int)transition.To)).Should().Equal(Lifecycle);
        report.Faults.Rows.Select(row => row.Name).Should().Equal(
            "timeout", "reset", "close", "empty-body", "truncated-body", "slow-body", "garbage-body", "wrong-content-type", "gateway-page");
        report.Mutants.Rows.Select(row => row.Name).Should().Equal(
            "unknown-status-7", "unknown-status-12", "unknown-code", "code-as-string", "status-as-string", "success-lies", "null-data-on-success", "data-on-error",
            "missing-view-url", "missing-field", "extra-fields", "iso-date", "null-message", "reordered", "duplicate-keys");
        (report.Met, report.Expected, report.Percent).Should().Be((0, 64, 0m));
        report.Groups.SelectMany(group => group.Missing).Should().HaveCount(64);
        (report.MissingStatuses.Length, report.MissingCodes.Length, report.MissingFaults.Length, report.MissingMutants.Length).Should().Be((11, 5, 9, 15));
    }

    [Fact]
    public void EveryStatus_CountsAsTheCodeOfSuccess()
    {
        var report = Met.Statuses(RosettaStatus.Created, RosettaStatus.Created, RosettaStatus.LabelsApproved);

        report.CountOf(RosettaStatus.Created).Should().Be(2);
        report.CountOf(RosettaCode.Success).Should().Be(3);
        report.MissingCodes.Select(code => (int)code).Should().Equal(5000, 53003, 56001, 51008);
        report.Statuses.ToString().Should().Be("statuses: 2 of 11 (18.1 %)");
    }

    [Fact]
    public void WhatFaultsAndMutantsSpoil_IsNotMet()
    {
        var report = Met.Of(new FaultReply(FaultKind.SlowBody), new MutantReply(MutantKind.Reordered));

        (report.CountOf(FaultKind.SlowBody), report.CountOf(MutantKind.Reordered)).Should().Be((1, 1));
        (report.Statuses.Met, report.Codes.Met, report.Met).Should().Be((0, 0, 2));
    }

    [Fact]
    public void TransitionOutsideTheLifecycle_IsToldAndCountsForNothing()
    {
        var report = Met.Walk(RosettaStatus.Created, RosettaStatus.LabelsApproved);

        report.Transitions.Met.Should().Be(0);
        report.OtherTransitions.Should().Equal(new CoverageRow("created -> approved", null, 1));
        report.CountOf(new Transition(RosettaStatus.Created, RosettaStatus.LabelsApproved)).Should().Be(1);
    }

    [Fact]
    public void Merge_AddsUp()
    {
        var merged = CoverageReport.Merge(
            Met.Walk(RosettaStatus.Created, RosettaStatus.WaitingForAnnotation),
            Met.Walk(RosettaStatus.Created, RosettaStatus.WaitingForAnnotation, RosettaStatus.AnnotationInProgress),
            Met.Of(new ErrorReply(RosettaCode.ServiceHiccuped)),
            CoverageReport.Empty);

        merged.CountOf(RosettaStatus.Created).Should().Be(2);
        merged.CountOf(RosettaCode.ServiceHiccuped).Should().Be(1);
        merged.CountOf(new Transition(RosettaStatus.Created, RosettaStatus.WaitingForAnnotation)).Should().Be(2);
        (merged.Statuses.Met, merged.Codes.Met, merged.Transitions.Met).Should().Be((3, 2, 2));
        CoverageReport.Merge().Met.Should().Be(0);
    }

    [Fact]
    public void Everything_IsAHundredPercent()
    {
        var report = Met.Everything;

        (report.Met, report.Percent).Should().Be((64, 100m));
        report.OtherTransitions.Should().BeEmpty();
        report.RequireEveryStatus();
        report.RequireEveryCode();
        report.RequireEveryTransition();
        report.RequireEveryFault();
        report.RequireEveryMutant();
        report.RequireAtLeast(100);
    }

    [Fact]
    public void Percent_IsRoundedDown_SoThatAHundredMeansAll()
    {
        var allButOne = CoverageReport.Merge(Met.Of([.. Enum.GetValues<MutantKind>().Skip(1).Select(mutant => new MutantReply(mutant))]));

        allButOne.Mutants.Percent.Should().Be(93.3m);
    }

    [Fact]
    public void CountingTwiceAtOnce_LosesNothing()
    {
        var counters = new CoverageCounters();

        Parallel.For(0, 100_000, _ => counters.Add(new StatusReply(RosettaStatus.Created), Outcome.Of(RosettaStatus.Created)));

        counters.Report().CountOf(RosettaStatus.Created).Should().Be(100_000);
    }
}
