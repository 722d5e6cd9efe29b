using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Scenarios;

namespace AnnotationTracker.Tests.BrokenClients;

/// <summary>A story with a hiccup that goes on, and polls enough to tell whether the connection is kept.</summary>
internal static class HiccupStory
{
    /// <summary>Starts a fake that tells it, on a socket: only there a connection can be kept.</summary>
    /// <param name="demands">What is demanded of the client; half a minute is the usual interval of both clients here.</param>
    public static async Task<RosettaFake> StartAsync(FindingSettings demands)
    {
        var rosetta = await RosettaFake.StartOnKestrelAsync(cancellationToken: TestContext.Current.CancellationToken);
        rosetta.Configure(settings => settings with { Findings = demands });
        rosetta.Given(GetTaskRequest.Sample).Answers(
            new StatusReply(RosettaStatus.Created),
            new ErrorReply(RosettaCode.ServiceHiccuped),
            new ErrorReply(RosettaCode.ServiceHiccuped),
            new StatusReply(RosettaStatus.AnnotationInProgress),
            new StatusReply(RosettaStatus.AnnotationCompleted),
            new StatusReply(RosettaStatus.ReviewInProgress),
            new StatusReply(RosettaStatus.LabelsApproved));
        return rosetta;
    }
}
