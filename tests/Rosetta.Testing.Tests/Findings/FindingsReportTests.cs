using Rosetta.Testing.Findings;
using static Rosetta.Testing.Tests.Findings.Polling;

namespace Rosetta.Testing.Tests.Findings;

public class FindingsReportTests
{
    [Fact]
    public void Catalogue_NamesEveryRule()
    {
        FindingCatalogue.All.Select(row => $"{row.Rule} {row.Id}: {row.Expected}").Should().Equal(
            "PolledAfterEnd polled-after-end: No poll of a task behind a status that nothing follows: creation-failed (0), approved (11).",
            "PolledTooFast polled-too-fast: Between an answer and the next poll of the task at least the session's minInterval.",
            "NoBackOff no-back-off: Behind service-hiccuped (5000) a pause of at least the session's minBackOff, and a longer one when it goes on.",
            "RetriedLastingError retried-lasting-error: No second poll of a task behind an error that will not go away: annotation-request-not-exists (53003), scene-not-exists (56001), campaign-not-exists (51008).",
            "GaveUp gave-up: Each task is polled until a status that nothing follows, or until an error that will not go away.",
            "AlteredIds altered-ids: Ids are sent as they were given: in the same case, without white space around them. They are compared to the letter.",
            "WrongMediaType wrong-media-type: The body is sent as application/json, in UTF-8.",
            "UnknownFields unknown-fields: The body has campaignId, annotationRequestId and sceneId, and nothing else.",
            "NewConnections new-connections: One connection serves many polls; it is kept open between them.");
        FindingCatalogue.All.Select(row => row.Rule).Should().Equal(Enum.GetValues<FindingRule>());
    }

    [Fact]
    public async Task RequireNone_ThrowsWithTheWholeStory()
    {
        await using var polling = await OfAsync(Approved);
        await polling.PollWithPausesAsync(1, 1, 1, 1, 1, 1);
        await polling.PollAsync(contentType: null);

        var demanding = () => polling.Report.RequireNone();

        var thrown = demanding.Should().Throw<FindingsException>().Which;
        thrown.Message.Should().Be("""
            The client of session 'default' has broken 2 rules of polling:

            polled-after-end, 7 times
              expected: No poll of a task behind a status that nothing follows: creation-failed (0), approved (11).
              seen: scene 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f' was polled again behind approved (11) (journal entries 1, 2)
              seen: scene 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f' was polled again behind approved (11) (journal entries 2, 3)
              seen: scene 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f' was polled again behind approved (11) (journal entries 3, 4)
              seen: scene 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f' was polled again behind approved (11) (journal entries 4, 5)
              seen: scene 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f' was polled again behind approved (11) (journal entries 5, 6)
              and 2 times more
              to switch it off: "findingsOff": ["polled-after-end"] in PUT /_rosetta/sessions/NAME, or in a test by Configure: Findings = settings.Findings with { Off = [FindingRule.PolledAfterEnd] }

            wrong-media-type, 1 time
              expected: The body is sent as application/json, in UTF-8.
              seen: Content-Type was nothing (journal entry 8)
              to switch it off: "findingsOff": ["wrong-media-type"] in PUT /_rosetta/sessions/NAME, or in a test by Configure: Findings = settings.Findings with { Off = [FindingRule.WrongMediaType] }
            """);
        thrown.Report.Findings.Should().HaveCount(2);
    }

    [Fact]
    public async Task WhatIsRightWithAClient_IsSaidToo()
    {
        await using var polling = await OfAsync(Created);

        polling.Report.ToString().Should().Be("Nothing is found to be wrong with the polling.");
    }

    [Fact]
    public async Task TimesAreTold()
    {
        await using var polling = await OfAsync(new FindingSettings { MinInterval = TimeSpan.FromMinutes(1) }, Hiccup);
        await polling.PollWithPausesAsync(0.05, 1, 1.2, 1);

        polling.Report.Findings.SelectMany(finding => finding.Seen).Select(seen => seen.ToString().Replace("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f", "s", StringComparison.Ordinal)).Should().Equal(
            "scene 's' was polled 50 ms after its last answer; at least 1m is demanded (journal entries 1, 2)",
            "scene 's' was polled 1000 ms after its last answer; at least 1m is demanded (journal entries 2, 3)",
            "scene 's' was polled 1200 ms after its last answer; at least 1m is demanded (journal entries 3, 4)",
            "scene 's' was polled 1000 ms after its last answer; at least 1m is demanded (journal entries 4, 5)",
            "scene 's' was polled 50 ms after service-hiccuped (5000); at least 100ms is demanded (journal entries 1, 2)");
    }

    [Fact]
    public async Task PausesThatDoNotGrow_AreToldWithTheFirst()
    {
        await using var polling = await OfAsync(Hiccup);
        await polling.PollWithPausesAsync(1, 1, 1.25);

        polling.Report.Findings[0].Seen[0].What.Should().Be(
            "scene 'd7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f' was polled 1250 ms after service-hiccuped (5000) came 3 times in a row, about as soon as behind the first (1000 ms)");
    }

    [Fact]
    public async Task RuleThatIsOff_IsNotCounted()
    {
        await using var polling = await OfAsync(new FindingSettings { Off = [FindingRule.PolledAfterEnd, FindingRule.WrongMediaType, FindingRule.AlteredIds, FindingRule.GaveUp] }, Approved);
        await polling.PollWithPausesAsync(1);
        await polling.PollAsync(contentType: "text/plain");
        await polling.PollSceneAsync(" x");
        await polling.PollAsync(scenario: "other");

        polling.Found.Should().BeEmpty();
        polling.Report.Open.Count.Should().Be(1);
        polling.Report.AtEnd().IsClean.Should().BeTrue();
    }

    [Fact]
    public async Task Reset_KeepsWhatWasFound()
    {
        await using var polling = await OfAsync(Approved);
        await polling.PollWithPausesAsync(1);

        polling.Session.Reset();

        polling.Found.Should().Equal("polled-after-end 1: 1,2");
    }

    [Fact]
    public async Task EveryRule_CanBeFound_AndStandsInTheCataloguesOrder()
    {
        await using var polling = await OfAsync(new FindingSettings { MinInterval = TimeSpan.FromSeconds(1) }, Hiccup, NoScene, Approved, Created);
        await polling.PollWithPausesAsync(0, 2, 2);
        await polling.PollAsync(contentType: null);
        await polling.PollSceneAsync(" x");
        await polling.PollAsync("""{"campaignId":"c","annotationRequestId":"a","sceneId":"s","x":1}""");
        for (var i = 0; i < 4; i++)
        {
            using var connection = await polling.Fake.ConnectAsync();
            await connection.SendAsync(Http.RawConnection.Post());
            await connection.ReadAnswerAsync();
        }

        polling.Report.AtEnd().Findings.Select(finding => finding.Rule).Should().Equal(FindingCatalogue.All.Select(row => row.Id));
    }

    [Fact]
    public void Sightings_AreBounded_HoweverManyComeAtOnce()
    {
        var watch = new FindingsWatch();

        Parallel.For(0, 10_000, i =>
        {
            if (watch.Count(FindingRule.GaveUp))
            {
                watch.Tell(FindingRule.GaveUp, "seen", i);
            }
        });

        var finding = watch.Read().Should().ContainSingle().Which;
        (finding.Count, finding.Seen.Length).Should().Be((10_000, FindingsReport.MaxSightings));
    }
}
