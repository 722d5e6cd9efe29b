using System.Text;
using Microsoft.Extensions.Time.Testing;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

public class JournalFilterTests
{
    private readonly JournalRing _ring = new(16, new FakeTimeProvider());

    [Fact]
    public void Session_ComparesOrdinally()
    {
        _ring.Append(Draft("a"));
        _ring.Append(Draft("A"));
        _ring.Append(Draft("a"));

        Ids(new JournalFilter { Session = "a" }).Should().Equal(1, 3);
    }

    [Theory]
    [InlineData("annotating", 1)]
    [InlineData("3", 1)]
    [InlineData("service-hiccuped", 2)]
    [InlineData("5000", 2)]
    [InlineData("reset", 3)]
    [InlineData("missing-view-url", 4)]
    [InlineData("problem", 5)]
    public void Outcome_IsFoundByWordOrNumber(string outcome, long id)
    {
        Append(new StatusReply(RosettaStatus.AnnotationInProgress));
        Append(new ErrorReply(RosettaCode.ServiceHiccuped));
        Append(new FaultReply(FaultKind.Reset));
        Append(new MutantReply(MutantKind.MissingViewUrl));
        _ring.Append(Problem());

        Ids(new JournalFilter { Outcome = outcome }).Should().Equal(id);
    }

    [Fact]
    public void Outcome_ThatNobodyHad_FindsNothing()
    {
        _ring.Append(Draft());

        Ids(new JournalFilter { Outcome = "annotatin" }).Should().BeEmpty();
    }

    [Fact]
    public void EachId_IsComparedWithItsOwnFieldAndWhole()
    {
        Append("c1", "a1", "s1");
        Append("c2", "a1", "s2");
        Append("c1", "a2", "s22");

        Ids(new JournalFilter { CampaignId = "c1" }).Should().Equal(1, 3);
        Ids(new JournalFilter { AnnotationRequestId = "a1" }).Should().Equal(1, 2);
        Ids(new JournalFilter { SceneId = "s2" }).Should().Equal(2);
        Ids(new JournalFilter { SceneId = "c1" }).Should().BeEmpty();
        Ids(new JournalFilter { CampaignId = "c1", AnnotationRequestId = "a2" }).Should().Equal(3);
    }

    [Fact]
    public void Since_IsOnTheSessionsClockAndIncluded()
    {
        for (var minute = 0; minute < 3; minute++)
        {
            var draft = Draft();
            draft.Time = Noon.AddMinutes(minute);
            _ring.Append(draft);
        }

        Ids(new JournalFilter { Since = Noon.AddMinutes(1) }).Should().Equal(2, 3);
    }

    [Fact]
    public void AfterId_LeavesOutThatAndAllBefore()
    {
        Append(4);

        Ids(new JournalFilter { AfterId = 2 }).Should().Equal(3, 4);
        Ids(new JournalFilter { AfterId = 9 }).Should().BeEmpty();
        Ids(new JournalFilter { AfterId = long.MaxValue }).Should().BeEmpty();
    }

    [Fact]
    public void ViolationsOnly_FindsViolationsAndProblemsButNoWarnings()
    {
        _ring.Append(Draft());
        _ring.Append(Problem());
        var warned = Draft();
        warned.Report = new RequestReport([], [new Violation("$.extra", "a field", "none")]);
        _ring.Append(warned);
        var refused = Draft();
        refused.Problem = "urn:rosetta-mock:unsupported-media-type";
        _ring.Append(refused);
        var odd = Draft();
        odd.Report = new RequestReport([new Violation("$.sceneId", "42", "a string")], []);
        _ring.Append(odd);

        Ids(new JournalFilter { ViolationsOnly = true }).Should().Equal(2, 4, 5);
    }

    [Fact]
    public void Limit_TakesTheNewestOfThoseThatFit()
    {
        _ring.Append(Draft("a"));
        _ring.Append(Draft("a"));
        _ring.Append(Draft("a"));
        _ring.Append(Draft("b"));

        Ids(new JournalFilter { Session = "a", Limit = 2 }).Should().Equal(2, 3);
        Ids(new JournalFilter { Limit = 0 }).Should().BeEmpty();
    }

    private IEnumerable<long> Ids(JournalFilter filter) => _ring.Read(filter).Select(entry => entry.Id);

    private void Append(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _ring.Append(Draft());
        }
    }

    private void Append(Reply reply)
    {
        var draft = Draft();
        draft.Reply = reply;
        _ring.Append(draft);
    }

    private void Append(string campaign, string annotationRequest, string scene)
    {
        var draft = Draft();
        draft.CampaignId = Encoding.UTF8.GetBytes(campaign);
        draft.AnnotationRequestId = Encoding.UTF8.GetBytes(annotationRequest);
        draft.SceneId = Encoding.UTF8.GetBytes(scene);
        _ring.Append(draft);
    }
}
