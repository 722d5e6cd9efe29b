using Microsoft.Extensions.Time.Testing;
using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

public class JournalRingTests
{
    private static readonly DateTimeOffset HostNow = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(HostNow);

    [Fact]
    public void Append_GivesIdsFromOne()
    {
        var ring = new JournalRing(4, _time);

        ring.Append(Draft()).Should().Be(1);
        ring.Append(Draft()).Should().Be(2);
        ring.Append(Draft()).Should().Be(3);
    }

    [Fact]
    public void Read_TellsEverythingThatWasAppended()
    {
        var ring = new JournalRing(4, _time);
        ring.Append(Draft());

        var entry = ring.Read(default).Should().ContainSingle().Which;

        entry.Id.Should().Be(1);
        entry.Time.Should().Be(Noon);
        entry.ReceivedAt.Should().Be(HostNow - TimeSpan.FromMilliseconds(1.5));
        entry.Session.Should().Be("default");
        entry.Ids.Should().Be(new JournalIds(
            "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e", "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f", "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"));
        entry.Outcome.Should().Be(new JournalOutcome(JournalOutcomeKind.Status, "annotating", 3));
        entry.Basis.Should().BeNull();
        entry.HttpStatus.Should().Be(200);
        entry.Scenario.Should().Be("bounced-review");
        entry.Step.Should().Be(2);
        entry.Rule.Should().Be("default");
        entry.Why.Should().Be("scenario bounced-review (the default), step 2 of 6, annotating (3) for 12s of 30s; then reviewing (6)");
        entry.Duration.Should().Be(TimeSpan.FromMilliseconds(1.5));
        entry.Delivered.Should().BeTrue();
        entry.Violations.Should().BeEmpty();
        entry.Warnings.Should().BeEmpty();
        entry.Problem.Should().BeNull();
        entry.ConnectionId.Should().Be("0HN7GQ4KQ3F1A");
        entry.Request.Should().Be(new JournalRequest(
            "POST", "http", "127.0.0.1:5080", "/task/get", "HTTP/1.1", "application/json", "curl/8.14.1",
            new JournalBody(System.Text.Encoding.UTF8.GetString(RequestBody), null, RequestBody.Length, false)));
        entry.Response.Should().Be(new JournalResponse(
            "application/json",
            new JournalBody(System.Text.Encoding.UTF8.GetString(ResponseBody), null, ResponseBody.Length, false)));
    }

    [Fact]
    public void FullRing_DropsTheOldest()
    {
        var ring = new JournalRing(3, _time);
        for (var i = 0; i < 5; i++)
        {
            ring.Append(Draft());
        }

        ring.Read(default).Select(entry => entry.Id).Should().Equal(3, 4, 5);
    }
}
