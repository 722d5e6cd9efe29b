using AnnotationTracker.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Rosetta.Testing;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Gauntlets;

namespace AnnotationTracker.Tests.BrokenClients;

/// <summary>The sample's own tracker, broken in one way at a time: the kit notices, and names the mistake.</summary>
public sealed class BrokenTrackerTests
{
    [Fact]
    public async Task AMeddlerThatMeddlesWithNothing_DoesNotMatter() =>
        (await Gauntlet.RunAsync(Client(Breakage.That("nothing wrong")), new GauntletOptions { Follows = true }, TestContext.Current.CancellationToken)).RequireRobust();

    [Theory]
    [InlineData("gives up at the first failure", "service-hiccuped", "it stopped with 'try-later: code 5000, \"Service hiccuped, please try again later.\"' behind service-hiccuped (5000), and the next call would have brought it on: it does not ask again")]
    [InlineData("retries whatever is no success", "campaign-not-exists", "it asked 2 more times behind campaign-not-exists (51008), which nothing follows")]
    [InlineData("asks once more to be sure of the end", "approved", "it asked 1 more time behind approved (11), which nothing follows")]
    [InlineData("calls its body plain text", "created", "its call is not one that the specification allows: Content-Type: found text/plain, expected application/json, in UTF-8")]
    [InlineData("sends ids in capitals", "created", "it asked for other ids than it was given, and ids are compared to the letter: sceneId 'D7A8C3F9-4B2E-4e6d-a1b9-3f7c8d5e2a6f' and not 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f'")]
    [InlineData("sends a field of its own", "created", "its call is odd: $.priority at byte ")]
    [InlineData("believes data more than success", "data-on-error", "it said 'found 1', and the answer is no such success: data-on-error (An error that carries data as if it were success)")]
    [InlineData("takes no data for a new task", "null-data-on-success", "it said 'found 1', and the answer is no such success: null-data-on-success (Success without data)")]
    [InlineData("takes numbers in quotes", "status-as-string", "it said 'found 11', and the answer is no such success: status-as-string (The status as a string)")]
    [InlineData("makes up a link", "missing-view-url", "it said 'found 11', and the answer is no such success: missing-view-url (Success whose data has no viewUrl)")]
    [InlineData("knows eleven statuses and no others", "unknown-status-12", "it crashed behind unknown-status-12 (Status 12, as a later version of the API may have it): ArgumentOutOfRangeException: No such status.")]
    [InlineData("reads dates to the letter", "iso-date", "it crashed behind iso-date (The date as ISO 8601 has it): FormatException: ")]
    [InlineData("refuses fields that are new", "tomorrow-new-fields", "it crashed behind extra-fields (")]
    public async Task TheGauntlet_NamesTheMistake(string does, string obstacle, string mistake)
    {
        var result = await Gauntlet.RunAsync(obstacle, Client(Breakage.That(does)), new GauntletOptions { Follows = true }, TestContext.Current.CancellationToken);

        result.Invoking(row => row.RequireRobust()).Should().Throw<GauntletException>().Which.Message.Should().StartWith($"{obstacle}: {mistake}");
    }

    [Fact]
    public async Task ATrackerThatWaitsForEver_Hangs()
    {
        var options = new GauntletOptions { Follows = true, TimeLimit = TimeSpan.FromMilliseconds(500) };

        var result = await Gauntlet.RunAsync("timeout", Client(Breakage.That("waits for an answer for ever")), options, TestContext.Current.CancellationToken);

        result.Handling.Should().Be(GauntletHandling.Hung);
        result.Why.Should().EndWith("; give it a timeout, shorter than that");
    }

    [Theory]
    [InlineData("gives up at the first failure", "gave-up", "was not polled again behind service-hiccuped (5000)")]
    [InlineData("is done too soon", "gave-up", "was not polled again behind annotating (3)")]
    [InlineData("does not back off", "no-back-off", " after service-hiccuped (5000); at least 1s is demanded")]
    [InlineData("polls all the time", "polled-too-fast", " after its last answer; at least 1s is demanded")]
    [InlineData("asks once more to be sure of the end", "polled-after-end", "was polled again behind approved (11)")]
    [InlineData("closes each connection", "new-connections", "each time over a new connection")]
    public async Task TheFindings_NameTheMistake(string does, string rule, string mistake)
    {
        await using var rosetta = await FollowAsync(Breakage.That(does));

        rosetta.Findings.AtEnd().Invoking(findings => findings.RequireNone()).Should().Throw<FindingsException>().WithMessage($"*{rule}, *{mistake}*");
    }

    [Fact]
    public async Task WithoutAMistake_NothingIsFound()
    {
        await using var rosetta = await FollowAsync(Breakage.That("nothing wrong"));

        rosetta.Findings.AtEnd().RequireNone();
        rosetta.Journal.RequireAnswers("created", "5000", "5000", "annotating", "annotated", "reviewing", "approved");
    }

    // The tracker as FollowedTask has it, with the breakage on top.
    private static Func<GauntletRun, CancellationToken, Task<Conclusion>> Client(Breakage broken) => (run, cancellation) =>
        FollowedTask.RunAsync(run, broken.Rosetta, broken.Tracking, client => client.AddHttpMessageHandler(broken.Handler), cancellation);

    private static async Task<RosettaFake> FollowAsync(Breakage broken)
    {
        var rosetta = await HiccupStory.StartAsync(FindingSettings.Default with { MinInterval = TimeSpan.FromSeconds(1), MinBackOff = TimeSpan.FromSeconds(1) });
        using var handler = broken.Handler();
        handler.InnerHandler = rosetta.CreateHandler();
        await Tracker.FollowAsync(handler, broken.Tracking, rosetta.Clock.Advance);
        return rosetta;
    }
}
