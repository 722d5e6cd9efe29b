using Rosetta.GetTask;
using Rosetta.Testing.Coverage;

namespace Rosetta.Testing.Tests.Coverage;

public class CoverageRequirementsTests
{
    private static readonly CoverageReport Little = Met.Walk(RosettaStatus.Created, RosettaStatus.WaitingForAnnotation);

    public static TheoryData<string, Action<CoverageReport>, string> Demands => new()
    {
        {
            "statuses",
            report => report.RequireEveryStatus(),
            "Not all statuses were met; missing: creation-failed (0), annotating (3), annotated (4), waiting-for-review (5), reviewing (6), waiting-for-qc (8), in-qc (9), qc-completed (10), approved (11)."
        },
        {
            "codes",
            report => report.RequireEveryCode(),
            "Not all codes were met; missing: service-hiccuped (5000), annotation-request-not-exists (53003), scene-not-exists (56001), campaign-not-exists (51008)."
        },
        {
            "transitions",
            report => report.RequireEveryTransition(),
            "Not all transitions were met; missing: waiting-for-annotation -> annotating, annotating -> annotated, annotated -> waiting-for-review, waiting-for-review -> reviewing, waiting-for-review -> waiting-for-annotation, waiting-for-review -> annotating, waiting-for-review -> annotated, reviewing -> waiting-for-qc, reviewing -> waiting-for-annotation, reviewing -> annotating, reviewing -> annotated, waiting-for-qc -> in-qc, waiting-for-qc -> waiting-for-annotation, waiting-for-qc -> annotating, waiting-for-qc -> annotated, in-qc -> qc-completed, in-qc -> waiting-for-annotation, in-qc -> annotating, in-qc -> annotated, qc-completed -> approved, qc-completed -> waiting-for-annotation, qc-completed -> annotating, qc-completed -> annotated."
        },
        {
            "faults",
            report => report.RequireEveryFault(),
            "Not all faults were met; missing: timeout, reset, close, empty-body, truncated-body, slow-body, garbage-body, wrong-content-type, gateway-page."
        },
        {
            "mutants",
            report => report.RequireEveryMutant(),
            "Not all mutants were met; missing: unknown-status-7, unknown-status-12, unknown-code, code-as-string, status-as-string, success-lies, null-data-on-success, data-on-error, missing-view-url, missing-field, extra-fields, iso-date, null-message, reordered, duplicate-keys."
        },
        { "all", report => report.RequireAtLeast(7), "Met: all 4 of 64 (6.2 %); demanded: at least 7 %." },
        { "a group", report => report.RequireAtLeast(CoverageKind.Transitions, 5), "Met: transitions 1 of 24 (4.1 %); demanded: at least 5 %." },
    };

    [Theory]
    [MemberData(nameof(Demands), DisableDiscoveryEnumeration = true)]
    public void WhatIsMissing_ThrowsWithTheWholeMatrix(string what, Action<CoverageReport> demand, string complaint)
    {
        var demanding = () => demand(Little);

        var thrown = demanding.Should().Throw<CoverageException>(what).Which;
        thrown.Report.Should().BeSameAs(Little);
        thrown.Message.Should().Be(
            complaint
            + "\nWhat is missing can be met by scenarios, by forced answers, or by the magic id of each ('rosetta-mock magic-ids' lists them; transitions need a scenario).\n\n"
            + Little.Write(CoverageFormat.Text));
    }

    [Fact]
    public void ShareThatIsReached_IsEnough()
    {
        Little.RequireAtLeast(6);
        Little.RequireAtLeast(CoverageKind.Statuses, 18);
        CoverageReport.Empty.RequireAtLeast(0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void ImpossibleShare_IsAnError(int percent)
    {
        var demanding = () => Little.RequireAtLeast(percent);

        demanding.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A share is from 0 to 100 percent.*");
    }
}
