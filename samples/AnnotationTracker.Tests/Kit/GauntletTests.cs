using Rosetta.Testing;
using Rosetta.Testing.Gauntlets;

namespace AnnotationTracker.Tests.Kit;

/// <summary>The tracker against everything that Rosetta and the network may do, on a real socket.</summary>
public sealed class GauntletTests
{
    // begin-snippet: kit-gauntlet
    [Fact]
    public async Task TheTracker_ComesThroughTheGauntlet()
    {
        var report = await Gauntlet.RunAsync(FollowedTask.RunAsync, new GauntletOptions { Follows = true }, TestContext.Current.CancellationToken);

        report.RequireRobust();
    }
    // end-snippet

    // begin-snippet: kit-gauntlet-rows
    public static TheoryData<string> Tomorrow => [.. Gauntlet.Obstacles.Where(obstacle => obstacle.Group == ObstacleGroup.Tomorrow).Select(obstacle => obstacle.Id)];

    [Theory]
    [MemberData(nameof(Tomorrow))]
    public async Task TheTracker_IsReadyForTomorrow(string obstacle)
    {
        var result = await Gauntlet.RunAsync(obstacle, FollowedTask.RunAsync, new GauntletOptions { Follows = true }, TestContext.Current.CancellationToken);

        result.RequireRobust();
    }
    // end-snippet
}
