using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Http;

/// <summary>Scenarios of one line, for tests that are about HTTP.</summary>
internal static class Story
{
    public static Scenario Of(string name, params Reply[] replies) => new()
    {
        Name = name,
        Steps = [.. replies.Select((reply, index) => new Step(reply, index == replies.Length - 1 ? StepEnd.Never : StepEnd.AfterCalls(1)))],
    };

    public static Scenario HappyPath { get; } = Of(
        "happy-path",
        [.. new[]
        {
            RosettaStatus.Created,
            RosettaStatus.WaitingForAnnotation,
            RosettaStatus.AnnotationInProgress,
            RosettaStatus.AnnotationCompleted,
            RosettaStatus.WaitingForReview,
            RosettaStatus.ReviewInProgress,
            RosettaStatus.WaitingForQc,
            RosettaStatus.QcInProgress,
            RosettaStatus.QcCompleted,
            RosettaStatus.LabelsApproved,
        }.Select(status => new StatusReply(status))]);

    /// <summary>A scenario for every fault, named after it, and one each for a slow answer and a hiccup.</summary>
    public static Scenario[] All { get; } =
    [
        HappyPath,
        .. FaultCatalogue.All.Select(row => Of(row.Word, new FaultReply(row.Fault))),
        Of("slow", new StatusReply(RosettaStatus.Created) { Delay = Delay.Fixed(TimeSpan.FromSeconds(30)) }),
        Of("hiccup", new ErrorReply(RosettaCode.ServiceHiccuped)),
        Of("mutant", new MutantReply(MutantKind.StatusAsString)),
    ];
}
