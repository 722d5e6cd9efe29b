using Microsoft.Extensions.Time.Testing;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;
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

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void CapacityOutOfRange_IsRefused(int capacity)
    {
        var make = () => new JournalRing(capacity, _time);

        make.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(capacity));
    }

    [Fact]
    public void FaultAndMutant_SayWhatTheySpoiled()
    {
        var ring = new JournalRing(4, _time);
        var fault = Draft();
        fault.Reply = new FaultReply(FaultKind.TruncatedBody);
        ring.Append(fault);
        var mutant = Draft();
        mutant.Reply = new MutantReply(MutantKind.CodeAsString);
        mutant.Basis = Outcome.Of(RosettaCode.ServiceHiccuped);
        ring.Append(mutant);

        var entries = ring.Read(default);

        entries[0].Outcome.Should().Be(new JournalOutcome(JournalOutcomeKind.Fault, "truncated-body", null));
        entries[0].Basis.Should().Be(new JournalOutcome(JournalOutcomeKind.Status, "annotating", 3));
        entries[1].Outcome.Should().Be(new JournalOutcome(JournalOutcomeKind.Mutant, "code-as-string", null));
        entries[1].Basis.Should().Be(new JournalOutcome(JournalOutcomeKind.Error, "service-hiccuped", 5000));
    }

    [Fact]
    public void Error_HasItsCode()
    {
        var ring = new JournalRing(4, _time);
        var draft = Draft();
        draft.Reply = new ErrorReply(RosettaCode.SceneNotExists);
        ring.Append(draft);

        ring.Read(default)[0].Outcome.Should().Be(new JournalOutcome(JournalOutcomeKind.Error, "scene-not-exists", 56001));
    }

    [Fact]
    public void RequestWithoutReply_IsAProblem()
    {
        var ring = new JournalRing(4, _time);
        ring.Append(Problem());

        var entry = ring.Read(default)[0];

        entry.Outcome.Should().Be(new JournalOutcome(JournalOutcomeKind.Problem, "problem", null));
        entry.Problem.Should().Be("urn:rosetta-mock:malformed-request");
        entry.Violations.Should().Equal(new Violation("$.sceneId", "nothing", "a non-empty string"));
        entry.Warnings.Should().Equal(new Violation("$.extra", "a field that Get Task does not have", "one of three"));
        entry.Scenario.Should().BeNull();
        entry.Step.Should().BeNull();
        entry.Ids.Should().Be(new JournalIds("", "", ""));
    }

    [Fact]
    public void EntryUnderWay_HasNoDurationYet()
    {
        var ring = new JournalRing(4, _time);
        ring.Append(UnderWay());

        var entry = ring.Read(default)[0];

        entry.Delivered.Should().BeNull();
        entry.Duration.Should().BeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Complete_TellsHowItCameOut(bool delivered)
    {
        var ring = new JournalRing(4, _time);
        var id = ring.Append(UnderWay());

        ring.Complete(id, delivered, TimeSpan.FromSeconds(2));

        var entry = ring.Read(default)[0];
        entry.Delivered.Should().Be(delivered);
        entry.Duration.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Complete_AfterTheSlotWasReused_ChangesNothing()
    {
        var ring = new JournalRing(1, _time);
        var gone = ring.Append(UnderWay());
        ring.Append(UnderWay());

        ring.Complete(gone, delivered: true, TimeSpan.FromSeconds(2));

        ring.Read(default)[0].Delivered.Should().BeNull();
    }

    [Fact]
    public void Complete_AfterClear_ChangesNothing()
    {
        var ring = new JournalRing(1, _time);
        var id = ring.Append(UnderWay());
        ring.ClearAll();

        ring.Complete(id, delivered: true, TimeSpan.FromSeconds(2));

        ring.Read(default).Should().BeEmpty();
    }

    [Fact]
    public void Complete_Twice_KeepsTheFirst()
    {
        var ring = new JournalRing(1, _time);
        var id = ring.Append(UnderWay());
        ring.Complete(id, delivered: false, TimeSpan.FromSeconds(2));

        ring.Complete(id, delivered: true, TimeSpan.FromSeconds(3));

        ring.Read(default)[0].Delivered.Should().BeFalse();
        ring.Read(default)[0].Duration.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Complete_WithoutAnId_IsRefused()
    {
        var ring = new JournalRing(1, _time);

        var complete = () => ring.Complete(0, delivered: true, TimeSpan.Zero);

        complete.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("id");
    }

    [Fact]
    public void Clear_RemovesOneSessionOnly()
    {
        var ring = new JournalRing(8, _time);
        ring.Append(Draft("a"));
        ring.Append(Draft("b"));
        ring.Append(Draft("a"));

        ring.Clear("a").Should().Be(2);

        ring.Read(default).Select(entry => entry.Id).Should().Equal(2);
        ring.Clear("a").Should().Be(0);
    }

    [Fact]
    public void ClearAll_RemovesEverySession()
    {
        var ring = new JournalRing(8, _time);
        ring.Append(Draft("a"));
        ring.Append(Draft("b"));

        ring.ClearAll().Should().Be(2);

        ring.Read(default).Should().BeEmpty();
    }

    [Fact]
    public void ClearedSlot_TakesTheNextEntry()
    {
        var ring = new JournalRing(1, _time);
        ring.Append(Draft("a"));
        ring.ClearAll();

        ring.Append(Draft("b"));

        ring.Read(default).Should().ContainSingle().Which.Session.Should().Be("b");
    }

    [Fact]
    public void Totals_CountWhatWasAppendedAndOverwritten()
    {
        var ring = new JournalRing(3, _time);
        ring.Totals.Should().Be(new JournalTotals(3, 0, 0, 0));
        for (var i = 0; i < 5; i++)
        {
            ring.Append(Draft());
        }

        ring.Totals.Should().Be(new JournalTotals(3, 5, 2, 0));
    }

    [Fact]
    public void ReusedSlot_TellsNothingOfTheEntryBefore()
    {
        var ring = new JournalRing(1, _time);
        ring.Append(Draft());
        ring.Append(Problem());

        var entry = ring.Read(default)[0];

        entry.Why.Should().BeNull();
        entry.Rule.Should().BeNull();
        entry.Basis.Should().BeNull();
        entry.Request.UserAgent.Should().BeNull();
        entry.Request.Body.Text.Should().Be("{}");
        entry.Response.Body.Text.Should().BeEmpty();
    }
}
