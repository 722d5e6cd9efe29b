using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.Scenarios;

namespace AnnotationTracker.Tests.Kit;

/// <summary>The tracker has met all that Rosetta may say: what nobody has met, nobody has tested.</summary>
public sealed class CoverageTests
{
    // begin-snippet: kit-coverage
    [Fact]
    public async Task TheTracker_HasMetEverything()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { SkipDelays = true });
        await FollowAsync(rosetta, new StatusReply(RosettaStatus.CreationFailed));
        foreach (var error in CodeCatalogue.Errors)
        {
            await FollowAsync(rosetta, new ErrorReply(error.Code), new StatusReply(RosettaStatus.LabelsApproved));
        }

        // A hang takes a real timeout: see FaultTests.
        foreach (var fault in FaultCatalogue.All.Where(row => row.Fault != FaultKind.Timeout))
        {
            await FollowAsync(rosetta, new FaultReply(fault.Fault), new StatusReply(RosettaStatus.LabelsApproved));
        }

        foreach (var mutant in MutantCatalogue.All)
        {
            await FollowAsync(rosetta, new MutantReply(mutant.Mutant), new StatusReply(RosettaStatus.LabelsApproved));
        }

        foreach (var story in new[] { "happy-path", "bounced-review", "qc-sends-back" })
        {
            rosetta.Given(Tracker.Ids.SceneId).Plays(story);
            await rosetta.FollowAsync();
        }

        rosetta.Coverage.RequireEveryStatus();
        rosetta.Coverage.RequireEveryCode();
        rosetta.Coverage.RequireEveryMutant();
        rosetta.Coverage.MissingFaults.Should().Equal(FaultKind.Timeout);
        rosetta.Coverage.RequireAtLeast(75);
    }
    // end-snippet

    private static Task<Story> FollowAsync(RosettaFake rosetta, params Reply[] replies)
    {
        rosetta.Given(Tracker.Ids.SceneId).Answers([.. replies]);
        return rosetta.FollowAsync();
    }
}
