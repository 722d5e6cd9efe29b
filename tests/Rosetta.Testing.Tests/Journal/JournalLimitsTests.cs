using System.Reflection;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

public class JournalLimitsTests
{
    private readonly JournalRing _ring = new(2, new FakeTimeProvider());

    [Fact]
    public void DefaultCapacity_IsTenThousand() => JournalLimits.DefaultCapacity.Should().Be(10_000);

    [Fact]
    public void BodyOf4096Bytes_IsKeptWhole()
    {
        var draft = Draft();
        draft.RequestBody = Encoding.UTF8.GetBytes(new string('x', 4096));
        draft.RequestBytes = 4096;

        Keep(draft).Request.Body.Should().Be(new JournalBody(new string('x', 4096), null, 4096, false));
    }

    [Fact]
    public void LongerBodies_AreCutAndCounted()
    {
        var draft = Draft();
        draft.RequestBody = Encoding.UTF8.GetBytes(new string('x', 5000));
        draft.RequestBytes = 1_000_000;
        draft.ResponseBody = Encoding.UTF8.GetBytes(new string('y', 4097));
        draft.ResponseBytes = 4097;

        var entry = Keep(draft);

        entry.Request.Body.Should().Be(new JournalBody(new string('x', 4096), null, 1_000_000, true));
        entry.Response.Body.Should().Be(new JournalBody(new string('y', 4096), null, 4097, true));
    }

    [Theory]
    [InlineData("é", 4095)]
    [InlineData("€", 4095)]
    [InlineData("€", 4094)]
    [InlineData("😀", 4095)]
    [InlineData("😀", 4094)]
    [InlineData("😀", 4093)]
    public void CutThroughACharacter_DropsItsHalf(string character, int before)
    {
        var text = new string('x', before);
        var draft = Draft();
        draft.RequestBody = Encoding.UTF8.GetBytes(text + character);
        draft.RequestBytes = draft.RequestBody.Length;

        Keep(draft).Request.Body.Should().Be(new JournalBody(text, null, Encoding.UTF8.GetByteCount(text + character), true));
    }

    [Fact]
    public void BytesThatAreNotUtf8_AreBase64()
    {
        var draft = Draft();
        draft.RequestBody = new byte[] { 0xFF, 0x00, 0xE2 };
        draft.RequestBytes = 3;

        Keep(draft).Request.Body.Should().Be(new JournalBody("/wDi", "base64", 3, false));
    }

    [Fact]
    public void BodyThatEndsInHalfACharacterOfItsOwn_IsBase64()
    {
        var draft = Draft();
        draft.ResponseBody = new byte[] { 0x41, 0xE2, 0x82 };
        draft.ResponseBytes = 3;

        Keep(draft).Response.Body.Encoding.Should().Be("base64");
    }

    [Fact]
    public void TextsThatAClientChooses_AreCut()
    {
        var longText = new string('u', 255) + "😀" + new string('u', 8000);
        var cut = new string('u', 255);
        var draft = Draft();
        draft.Method = longText;
        draft.Host = longText;
        draft.Path = longText;
        draft.RequestContentType = longText;
        draft.UserAgent = longText;
        draft.CampaignId = Encoding.UTF8.GetBytes(new string('c', 300));

        var entry = Keep(draft);

        entry.Request.Method.Should().Be(cut);
        entry.Request.Host.Should().Be(cut);
        entry.Request.Path.Should().Be(cut);
        entry.Request.ContentType.Should().Be(cut);
        entry.Request.UserAgent.Should().Be(cut);
        entry.Ids.CampaignId.Should().Be(new string('c', 256));
    }

    [Fact]
    public void LargestEntryOfAll_FitsASlot()
    {
        // Every text at its limit, in characters that take three bytes each.
        var text = new string('€', 256);
        var body = Encoding.UTF8.GetBytes(new string('b', 4096));
        var id = Encoding.UTF8.GetBytes(new string('i', 256));
        var draft = Draft();
        (draft.Method, draft.Host, draft.Path, draft.ConnectionId) = (text, text, text, text);
        (draft.RequestContentType, draft.UserAgent, draft.Explain) = (text, text, new string('€', 1024));
        draft.RequestBody = body;
        draft.ResponseBody = body;
        (draft.RequestBytes, draft.ResponseBytes) = (4096, 4096);
        draft.CampaignId = id;
        draft.AnnotationRequestId = id;
        draft.SceneId = id;

        var entry = Keep(draft);

        entry.Why.Should().Be(new string('€', 1024));
        entry.ConnectionId.Should().Be(text);
        entry.Request.UserAgent.Should().Be(text);
        entry.Ids.SceneId.Should().Be(new string('i', 256));
        entry.Response.Body.Text.Should().Be(new string('b', 4096));
    }

    [Fact]
    public void HalfACharacterInAHeader_IsReplaced()
    {
        var draft = Draft();
        draft.UserAgent = "a\uD83D b";

        Keep(draft).Request.UserAgent.Should().Be("a\uFFFD b");
    }

    [Fact]
    public void Explanation_IsKeptUpTo1024Characters()
    {
        var draft = Draft();
        draft.Explain = new string('w', 1025);

        Keep(draft).Why.Should().Be(new string('w', 1024));
    }

    [Fact]
    public void ViolationsBeyond32_AreCounted()
    {
        var many = Enumerable.Range(0, 100).Select(i => new Violation($"$.f{i}", "a", "b")).ToArray();
        var draft = Draft();
        draft.Report = new RequestReport([.. many], [.. many.Take(40)]);

        var entry = Keep(draft);

        entry.Violations.Should().Equal(many.Take(32));
        entry.Warnings.Should().Equal(many.Take(32));
        entry.MoreViolations.Should().Be(68 + 8);
    }

    [Fact]
    public void LongNamesInViolations_AreCut()
    {
        var draft = Draft();
        draft.Report = new RequestReport([], [new Violation("$." + new string('n', 1000), "a", "b") { BytePosition = 7 }]);

        var entry = Keep(draft);

        entry.Warnings.Should().Equal(new Violation("$." + new string('n', 254), "a", "b") { BytePosition = 7 });
        entry.MoreViolations.Should().Be(0);
    }

    [Fact]
    public void CredentialsInTheHost_AreDropped()
    {
        var draft = Draft();
        draft.Host = "user:secret@rosetta.example:5080";

        Keep(draft).Request.Host.Should().Be("rosetta.example:5080");
    }

    /// <summary>A header or a query string that is not a part of the draft can't end up in the journal.</summary>
    [Fact]
    public void Draft_HasNoPlaceForCredentials() =>
        typeof(JournalDraft).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Should().BeEquivalentTo(
            "Session", "Time", "Method", "Scheme", "Host", "Path", "Protocol", "ConnectionId", "RequestContentType", "UserAgent",
            "CampaignId", "AnnotationRequestId", "SceneId", "RequestBody", "RequestBytes", "HttpStatus", "ResponseContentType",
            "ResponseBody", "ResponseBytes", "Reply", "IsStub", "Basis", "Scenario", "Step", "Rule", "Explain", "Report", "AnswerViolations", "Problem",
            "Delivered", "Duration");

    private JournalEntry Keep(in JournalDraft draft)
    {
        _ring.Append(draft);
        return _ring.Read(default)[^1];
    }
}
