using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Gauntlets;

namespace AnnotationTracker.Tests.BrokenClients;

/// <summary>A client with any of the usual mistakes does not come through: the kit says what the mistake is.</summary>
public sealed class BrokenClientTests
{
    [Fact]
    public async Task WithoutAMistake_TheClientComesThrough()
    {
        var report = await Gauntlet.RunAsync(Client(Habit.None), new GauntletOptions { Follows = true }, TestContext.Current.CancellationToken);

        report.RequireRobust();
    }

    [Theory]
    [InlineData(Habit.DropsRetry, "service-hiccuped", "it stopped with 'try-later' behind service-hiccuped (5000), and the next call would have brought it on: it does not ask again")]
    [InlineData(Habit.TakesCodeForHttpStatus, "scene-not-exists", "it crashed behind scene-not-exists (56001), sent with HTTP 200: InvalidOperationException: ")]
    [InlineData(Habit.IgnoresSuccess, "data-on-error", "it said 'found 1', and the answer is no such success: data-on-error (An error that carries data as if it were success)")]
    [InlineData(Habit.PollsAfterApproval, "approved", "it asked 1 more time behind approved (11), which nothing follows")]
    [InlineData(Habit.CrashesOnUnknownStatus, "unknown-status-12", "it crashed behind unknown-status-12 (Status 12, as a later version of the API may have it): ArgumentOutOfRangeException: Unknown status.")]
    [InlineData(Habit.CrashesOnUnknownStatus, "tomorrow-new-status", "it crashed behind unknown-status-12 (")]
    [InlineData(Habit.ReadsStatusAsText, "status-as-string", "it said 'found 11', and the answer is no such success: status-as-string (The status as a string)")]
    [InlineData(Habit.RetriesLastingErrors, "campaign-not-exists", "it asked 2 more times behind campaign-not-exists (51008), which nothing follows")]
    [InlineData(Habit.TakesNullDataForCreated, "null-data-on-success", "it said 'found 1', and the answer is no such success: null-data-on-success (Success without data)")]
    [InlineData(Habit.ChangesTheCaseOfIds, "created", "it asked for other ids than it was given, and ids are compared to the letter: sceneId 'D7A8C3F9-4B2E-4E6D-A1B9-3F7C8D5E2A6F' and not 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f'")]
    [InlineData(Habit.TrustsATruncatedBody, "truncated-body", "it said 'found 1', and the answer is no such success: truncated-body (")]
    [InlineData(Habit.ReadsDatesStrictly, "iso-date", "it crashed behind iso-date (The date as ISO 8601 has it): FormatException: ")]
    [InlineData(Habit.RefusesNewFields, "tomorrow-new-fields", "it said 'not-understood', and the answer was extra-fields (")]
    [InlineData(Habit.TakesTheLastOfTwoValues, "duplicate-keys", "it said 'found 0', and the answer is no such success: duplicate-keys (The status twice, with two values)")]
    [InlineData(Habit.SendsPlainText, "created", "its call is not one that the specification allows: Content-Type: found text/plain, expected application/json, in UTF-8")]
    [InlineData(Habit.RequiresNoLink, "missing-view-url", "it said 'found 11', and the answer is no such success: missing-view-url (Success whose data has no viewUrl)")]
    [InlineData(Habit.GivesUpOnAnUnknownStatus, "tomorrow-new-status", "it stopped with 'new-status 12' behind unknown-status-12 (")]
    public async Task TheGauntlet_NamesTheMistake(Habit habit, string obstacle, string mistake)
    {
        var result = await Gauntlet.RunAsync(obstacle, Client(habit), new GauntletOptions { Follows = true }, TestContext.Current.CancellationToken);

        result.Invoking(row => row.RequireRobust()).Should().Throw<GauntletException>()
            .Which.Message.Should().StartWith($"{obstacle}: {mistake}").And.Contain($"\n  expected: {result.Obstacle.Expected}\n");
    }

    [Fact]
    public async Task AClientWithoutTimeout_Hangs()
    {
        var options = new GauntletOptions { Follows = true, TimeLimit = TimeSpan.FromMilliseconds(500) };

        var result = await Gauntlet.RunAsync("timeout", Client(Habit.HasNoTimeout), options, TestContext.Current.CancellationToken);

        result.Handling.Should().Be(GauntletHandling.Hung);
        result.Why.Should().Be(
            "it was not done within 500ms behind timeout (Never answers; the connection stays open until the client gives up); give it a timeout, shorter than that");
    }

    [Theory]
    [InlineData(Habit.DropsRetry, "gave-up", "was not polled again behind service-hiccuped (5000)")]
    [InlineData(Habit.DoesNotBackOff, "no-back-off", " after service-hiccuped (5000); at least 1s is demanded")]
    [InlineData(Habit.PollsAfterApproval, "polled-after-end", "was polled again behind approved (11)")]
    [InlineData(Habit.OpensAConnectionForEachPoll, "new-connections", "each time over a new connection")]
    public async Task TheFindings_NameTheMistake(Habit habit, string rule, string mistake)
    {
        await using var rosetta = await FollowAsync(habit);

        rosetta.Findings.AtEnd().Invoking(findings => findings.RequireNone()).Should().Throw<FindingsException>().WithMessage($"*{rule}, *{mistake}*");
    }

    [Fact]
    public async Task WithoutAMistake_NothingIsFound()
    {
        await using var rosetta = await FollowAsync(Habit.None);

        rosetta.Findings.AtEnd().RequireNone();
        rosetta.Journal.RequireNoWarnings();
        rosetta.Journal.RequireAnswers("created", "5000", "5000", "annotating", "annotated", "reviewing", "approved");
    }

    [Fact]
    public async Task TheJournal_NamesTheMistake()
    {
        await using var rosetta = await FollowAsync(Habit.SendsPlainText);

        rosetta.Journal.Invoking(journal => journal.RequireNoViolations()).Should().Throw<UnmetRequirementException>().WithMessage("Expected calls that the specification allows, but 6 of 6 calls were not:*HTTP 415 (the fake itself answered: unsupported-media-type)*Content-Type: found text/plain, expected application/json, in UTF-8*");
    }

    /// <summary>A client with that habit, for the gauntlet.</summary>
    internal static Func<GauntletRun, CancellationToken, Task<Conclusion>> Client(Habit habit) => (run, cancellation) =>
        new HabitClient(habit, () => new HttpClient { BaseAddress = run.BaseAddress, Timeout = Timeout.InfiniteTimeSpan }, _ => { }).FollowAsync(run.Ids, run.Note, cancellation);

    private static async Task<RosettaFake> FollowAsync(Habit habit)
    {
        var rosetta = await HiccupStory.StartAsync(FindingSettings.Default with { MinBackOff = TimeSpan.FromSeconds(1) });
        await new HabitClient(habit, () => rosetta.CreateClient(), rosetta.Clock.Advance).FollowAsync(GetTaskRequest.Sample, _ => { }, TestContext.Current.CancellationToken);
        return rosetta;
    }
}
