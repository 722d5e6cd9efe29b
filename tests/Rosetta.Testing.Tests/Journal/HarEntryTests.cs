using Microsoft.Extensions.Time.Testing;
using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>What single entries look like in the file.</summary>
public class HarEntryTests
{
    private readonly JournalRing _ring = new(16, new FakeTimeProvider());

    [Theory]
    [InlineData(null, 200, "under way")]
    [InlineData(false, 200, "not delivered")]
    [InlineData(true, 0, "no answer was sent")]
    public void WithoutAnAnswer_TheStatusIs0(bool? delivered, int httpStatus, string error)
    {
        var draft = Draft();
        draft.Delivered = delivered;
        draft.HttpStatus = httpStatus;
        _ring.Append(draft);

        var response = HarFile.Entries(_ring).Single().GetProperty("response");

        response.GetProperty("status").GetInt32().Should().Be(0);
        response.GetProperty("content").TryGetProperty("text", out _).Should().BeFalse();
        response.GetProperty("_error").GetString().Should().Be(error);
    }

    [Fact]
    public void BodiesThatAreNotText_AreBase64()
    {
        _ring.Append(HarFile.Binary());

        var entry = HarFile.Entries(_ring).Single();

        var content = entry.GetProperty("response").GetProperty("content");
        content.GetProperty("text").GetString().Should().Be("/wDi");
        content.GetProperty("encoding").GetString().Should().Be("base64");
        var postData = entry.GetProperty("request").GetProperty("postData");
        postData.GetProperty("text").GetString().Should().Be("gA==");
        postData.GetProperty("_encoding").GetString().Should().Be("base64");
    }

    [Fact]
    public void CutBody_SaysSoAndKeepsItsWholeSize()
    {
        _ring.Append(HarFile.Long());

        var entry = HarFile.Entries(_ring).Single();

        entry.GetProperty("response").GetProperty("content").GetProperty("size").GetInt64().Should().Be(1_000_000);
        entry.GetProperty("request").GetProperty("bodySize").GetInt64().Should().Be(5000);
        entry.GetProperty("response").GetProperty("content").GetProperty("comment").GetString()
            .Should().Be("Only the beginning: the journal keeps 4096 of the 1000000 bytes.");
    }

    [Fact]
    public void PathAndHost_MakeAnAbsoluteUrl()
    {
        var draft = Draft();
        draft.Scheme = "https";
        draft.Host = "";
        draft.Path = "/s/a b/täsk?#/get";
        _ring.Append(draft);

        HarFile.Entries(_ring).Single().GetProperty("request").GetProperty("url").GetString()
            .Should().Be("https://localhost/s/a%20b/t%C3%A4sk%3F%23/get");
    }

    [Fact]
    public void Problem_NamesItsViolations()
    {
        _ring.Append(Problem());

        var entry = HarFile.Entries(_ring).Single();

        entry.GetProperty("response").GetProperty("statusText").GetString().Should().Be("Bad Request");
        entry.GetProperty("_problem").GetString().Should().Be("urn:rosetta-mock:malformed-request");
        entry.GetProperty("_violations")[0].GetString().Should().Be("$.sceneId: found nothing, expected a non-empty string");
        entry.TryGetProperty("_step", out _).Should().BeFalse();
    }
}
