using Rosetta.Testing.Gauntlets;

namespace Rosetta.Testing.Tests.Gauntlets;

public sealed class ObstacleTests
{
    [Fact]
    public void EveryOutcomeFaultAndMutant_IsAnObstacle_AndTomorrowToo() =>
        Gauntlet.Obstacles.Select(obstacle => obstacle.Id).Should().Equal(
            "creation-failed", "created", "waiting-for-annotation", "annotating", "annotated", "waiting-for-review", "reviewing", "waiting-for-qc", "in-qc", "qc-completed", "approved",
            "service-hiccuped", "annotation-request-not-exists", "scene-not-exists", "campaign-not-exists",
            "timeout", "reset", "close", "empty-body", "truncated-body", "slow-body", "garbage-body", "wrong-content-type", "gateway-page",
            "unknown-status-7", "unknown-status-12", "unknown-code", "code-as-string", "status-as-string", "success-lies", "null-data-on-success", "data-on-error",
            "missing-view-url", "missing-field", "extra-fields", "iso-date", "null-message", "reordered", "duplicate-keys",
            "tomorrow-new-status", "tomorrow-new-code", "tomorrow-new-fields", "tomorrow-other-order");

    [Theory]
    [InlineData("created", "Says the status.")]
    [InlineData("approved", "Says the status, and does not ask again: nothing follows it.")]
    [InlineData("service-hiccuped", "Knows, whatever HTTP says, that there is no answer now; one that asks again gets one.")]
    [InlineData("scene-not-exists", "Says, whatever HTTP says, that Rosetta refused, and does not ask again: the error will not go away.")]
    [InlineData("reset", "Knows that it has no answer, in its own time; one that asks again gets one.")]
    [InlineData("slow-body", "Takes the answer for what it says, or for none: both are sound.")]
    [InlineData("success-lies", "Does not take the answer for success.")]
    [InlineData("extra-fields", "Goes on as if nothing were wrong.")]
    public void WhatARobustClientDoes_IsSaid(string id, string expected) =>
        Gauntlet.Obstacles.Single(obstacle => obstacle.Id == id).Expected.Should().Be(expected);

    [Fact]
    public async Task ObstaclesThatAreNamed_ComeInTheCatalogueOrder_EachOnce()
    {
        var options = new GauntletOptions { Only = ["reordered", "reset", "created", "reset"] };

        var report = await Gauntlet.RunAsync((_, _) => Task.FromResult(Conclusion.TryLater()), options, TestContext.Current.CancellationToken);

        report.Results.Select(result => result.Obstacle.Id).Should().Equal("created", "reset", "reordered");
    }

    [Fact]
    public async Task AnObstacleThatDoesNotExist_IsRefused_WithTheNearest()
    {
        var run = () => Gauntlet.RunAsync("truncated-bodi", (_, _) => Task.FromResult(Conclusion.TryLater()), cancellationToken: TestContext.Current.CancellationToken);

        await run.Should().ThrowAsync<ArgumentException>().WithMessage("The gauntlet has no obstacle and no group 'truncated-bodi'; did you mean 'truncated-body'?");
    }
}
