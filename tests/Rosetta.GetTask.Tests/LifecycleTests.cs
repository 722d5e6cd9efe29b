namespace Rosetta.GetTask.Tests;

/// <summary>Our reading of the specification's table: forward along 1-2-3-4-5-6-8-9-10-11, back from review or QC to annotation.</summary>
public class LifecycleTests
{
    public static TheoryData<int, int[]> UsualNext => new()
    {
        { 0, [] },
        { 1, [2] },
        { 2, [3] },
        { 3, [4] },
        { 4, [5] },
        { 5, [6, 2, 3, 4] },
        { 6, [8, 2, 3, 4] },
        { 8, [9, 2, 3, 4] },
        { 9, [10, 2, 3, 4] },
        { 10, [11, 2, 3, 4] },
        { 11, [] },
    };

    [Theory]
    [MemberData(nameof(UsualNext))]
    public void EachStatus_IsFollowedByTheNextOneOrByRework(int from, int[] next) =>
        Lifecycle.UsualAfter((RosettaStatus)from).Select(status => (int)status).Should().Equal(next);

    [Theory]
    [MemberData(nameof(UsualNext))]
    public void WhatMayFollow_IsTheSameAgainOrWhatUsuallyFollows(int from, int[] next) =>
        StatusCatalogue.All.Where(row => Lifecycle.IsUsual((RosettaStatus)from, row.Status)).Select(row => row.Number)
            .Should().BeEquivalentTo([from, .. next]);

    [Theory]
    [MemberData(nameof(UsualNext))]
    public void Rework_IsFromReviewOrQcBackToAnnotation(int from, int[] next) =>
        StatusCatalogue.All.Where(row => Lifecycle.IsRework((RosettaStatus)from, row.Status)).Select(row => row.Number)
            .Should().Equal(next.Length == 4 ? [2, 3, 4] : []);

    [Theory]
    [MemberData(nameof(UsualNext))]
    public void NothingFollowsCreationFailedAndApproved(int status, int[] next) =>
        Lifecycle.IsTerminal((RosettaStatus)status).Should().Be(next.Length == 0);

    [Fact]
    public void TheWalk_LeavesOutCreationFailed() =>
        Lifecycle.Walk.Select(status => (int)status).Should().Equal(1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
}
