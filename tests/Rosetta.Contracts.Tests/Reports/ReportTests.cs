using System.Text.Json.Nodes;
using System.Xml.Linq;
using Rosetta.Contracts.Reports;
using Rosetta.Contracts.Verification;

namespace Rosetta.Contracts.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public void ASummary_CountsEachVerdict()
    {
        Example.Report.Summary.Should().Be("1 verified, 2 mismatch, 1 not verified, 1 no answer, 1 failed");
        (Example.Report with { Problem = "the broker is closed" }).Summary.Should().EndWith("1 failed; the broker is closed");
        Example.Good.Summary.Should().Be("1 verified");
        (Example.Report.IsGood, Example.Good.IsGood, (Example.Good with { Problem = "x" }).IsGood).Should().Be((false, true, false));
    }

    [Fact]
    public void JUnit_HasASuiteForEachConsumer() => XElement.Parse(Write("junit", Example.Report)).ToString().ReplaceLineEndings("\n").Should().Be("""
        <testsuites>
          <testsuite name="Web &lt;UI&gt;" timestamp="2025-03-13T20:00:00" time="0.038" tests="3" failures="2" errors="0" skipped="0">
            <testcase classname="Web &lt;UI&gt;" name="approved" time="0.013" />
            <testcase classname="Web &lt;UI&gt;" name="reviewing" time="0.013">
              <failure type="mismatch" message="$.data.status: Expected 7 (Integer) to be equal to 6 (Integer)">Web &lt;UI&gt;: reviewing, given a task exists (status 6): mismatch
          $.data.status: Expected 7 (Integer) to be equal to 6 (Integer)

        the core's words &amp; &lt;signs&gt; 
        """ + "\uFFFD" + """
        </failure>
            </testcase>
            <testcase classname="Web &lt;UI&gt;" name="in-qc" time="0.013">
              <failure type="mismatch (inferred)" message="$.date: Expected 'x' to match (inferred)">Web &lt;UI&gt;: in-qc, given a task exists (status 6): mismatch
          $.date: Expected 'x' to match (inferred)

        more words</failure>
            </testcase>
          </testsuite>
          <testsuite name="Batch" timestamp="2025-03-13T20:00:00" time="0.038" tests="3" failures="0" errors="2" skipped="1">
            <testcase classname="Batch" name="hiccup" time="0.013">
              <skipped message="'the service hiccups' can't be had there: no" />
            </testcase>
            <testcase classname="Batch" name="late" time="0.013">
              <error type="no answer" message="the provider did not answer within 5 s">Batch: late, given a task exists (status 6): no answer
          the provider did not answer within 5 s

        </error>
            </testcase>
            <testcase classname="Batch" name="odd" time="0.013">
              <error type="failed" message="no state">Batch: odd, given a task exists (status 6): failed
          no state

        </error>
            </testcase>
          </testsuite>
        </testsuites>
        """);

    [Fact]
    public void JUnit_ShowsAProblemAsAnError() =>
        XElement.Parse(Write("junit", Example.Good with { Problem = "the broker is closed" })).Elements().Last().ToString().ReplaceLineEndings("\n").Should().Be("""
        <testsuite name="http://rosetta.test/base" tests="1" errors="1">
          <testcase name="verification">
            <error type="failed" message="the broker is closed">the broker is closed</error>
          </testcase>
        </testsuite>
        """);

    [Fact]
    public void Json_HasEverything()
    {
        var json = JsonNode.Parse(Write("json", Example.Report))!;

        json["interactions"]!.AsArray().Select(one => (string)one!["verdict"]!).Should().Equal("verified", "mismatch", "mismatch", "not verified", "no answer", "failed");
        JsonNode.DeepEquals(json["interactions"]![2], JsonNode.Parse("""
            {
              "consumer": "Web <UI>", "provider": "Rosetta", "description": "in-qc", "states": [ "a task exists (status 6)" ], "file": "pacts/a.json",
              "verdict": "mismatch", "inferred": true, "reason": "", "mismatches": [ { "path": "$.date", "text": "Expected 'x' to match", "inferred": true } ],
              "core": "more words", "seconds": 0.0125
            }
            """)).Should().BeTrue();
        json.AsObject().Remove("interactions");
        JsonNode.DeepEquals(json, JsonNode.Parse("""{"good":false,"summary":"1 verified, 2 mismatch, 1 not verified, 1 no answer, 1 failed","provider":"http://rosetta.test/base","started":"2025-03-13T20:00:00+00:00","seconds":1.5,"problem":""}""")).Should().BeTrue();
    }

    [Fact]
    public void Html_NeedsNothingFromOutside()
    {
        var html = Write("html", Example.Report);

        html.Should().NotContainAny("src=", "href=", "@import", "url(", "<script", "<link").And.Contain("prefers-color-scheme: dark");
        html.Should().Contain("<td>reviewing</td><td>a task exists (status 6)</td><td><span class=\"verdict mismatch\">mismatch</span></td><td class=\"time\">0.01 s</td>");
        html.Should().Contain("<p><code>$.data.status</code> Expected 7 (Integer) to be equal to 6 (Integer)</p>");
        html.Should().Contain("<p><code>$.date</code> Expected &#39;x&#39; to match <em>Inferred: the specification shows this form in its samples and does not state it.</em></p>");
        html.Should().Contain("<h2>Web &lt;UI&gt;</h2>").And.Contain("the core&#39;s words &amp; &lt;signs&gt;").And.NotContain("<UI>");
        html.Should().Contain("Asked at http://rosetta.test/base on 2025-03-13 at 20:00:00 UTC; it took 1.50 s.");
    }

    [Theory]
    [InlineData("", "Rosetta does not keep the contract", "1 of 6 interactions are answered as the consumers expect. What is not verified is not proven: it could not be brought about there.")]
    [InlineData("the broker is closed", "Rosetta does not keep the contract", "The broker is closed.")]
    public void AReportForPeople_SaysFirstHowItIs(string problem, string headline, string explanation) =>
        Write("html", Example.Report with { Problem = problem }).Should().Contain($"<h1>{headline}</h1>\n<p>{explanation}</p>");

    [Fact]
    public void AReportForPeople_PraisesOnlyWhatIsProven()
    {
        Write("html", Example.Good).Should().Contain("<h1>Rosetta keeps the contract</h1>\n<p>1 of 1 interactions are answered as the consumers expect.</p>");
        Write("html", Example.Good with { Results = [Example.Report.Results[0], Example.Report.Results[3]] }).Should().Contain("<h1>Rosetta keeps the contract, as far as it was asked</h1>");
        Write("html", Example.Good with { Results = [Example.Report.Results[4]] }).Should()
            .Contain("<h1>Nothing can be said of the contract</h1>\n<p>0 of 1 interactions are answered as the consumers expect. The others could not be asked.</p>");
        Write("html", Example.Good with { Results = [], Problem = "there is nothing" }).Should().Contain("<h1>Nothing can be said of the contract</h1>\n<p>There is nothing.</p>");
    }

    private static string Write(string word, VerificationReport report) => ReportFormats.All.Single(format => format.Word == word).Write(report);
}
