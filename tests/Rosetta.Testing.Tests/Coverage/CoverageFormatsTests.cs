using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rosetta.GetTask;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Coverage;

public class CoverageFormatsTests
{
    private static readonly CoverageReport Little = CoverageReport.Merge(
        Met.Walk(RosettaStatus.Created, RosettaStatus.WaitingForAnnotation, RosettaStatus.LabelsApproved),
        Met.Of(new ErrorReply(RosettaCode.SceneNotExists), new FaultReply(FaultKind.Reset)));

    [Fact]
    public void Text_IsTheWholeMatrix() => Little.Write(CoverageFormat.Text).Should().Be("""
        Coverage: 7 of 64 (10.9 %)

        statuses: 3 of 11 (27.2 %)
               -  creation-failed (0)
               1  created (1)
               1  waiting-for-annotation (2)
               -  annotating (3)
               -  annotated (4)
               -  waiting-for-review (5)
               -  reviewing (6)
               -  waiting-for-qc (8)
               -  in-qc (9)
               -  qc-completed (10)
               1  approved (11)

        codes: 2 of 5 (40 %)
               3  success (2000)
               -  service-hiccuped (5000)
               -  annotation-request-not-exists (53003)
               1  scene-not-exists (56001)
               -  campaign-not-exists (51008)

        transitions: 1 of 24 (4.1 %)
               1  created -> waiting-for-annotation
               -  waiting-for-annotation -> annotating
               -  annotating -> annotated
               -  annotated -> waiting-for-review
               -  waiting-for-review -> reviewing
               -  waiting-for-review -> waiting-for-annotation
               -  waiting-for-review -> annotating
               -  waiting-for-review -> annotated
               -  reviewing -> waiting-for-qc
               -  reviewing -> waiting-for-annotation
               -  reviewing -> annotating
               -  reviewing -> annotated
               -  waiting-for-qc -> in-qc
               -  waiting-for-qc -> waiting-for-annotation
               -  waiting-for-qc -> annotating
               -  waiting-for-qc -> annotated
               -  in-qc -> qc-completed
               -  in-qc -> waiting-for-annotation
               -  in-qc -> annotating
               -  in-qc -> annotated
               -  qc-completed -> approved
               -  qc-completed -> waiting-for-annotation
               -  qc-completed -> annotating
               -  qc-completed -> annotated

        faults: 1 of 9 (11.1 %)
               -  timeout
               1  reset
               -  close
               -  empty-body
               -  truncated-body
               -  slow-body
               -  garbage-body
               -  wrong-content-type
               -  gateway-page

        mutants: 0 of 15 (0 %)
               -  unknown-status-7
               -  unknown-status-12
               -  unknown-code
               -  code-as-string
               -  status-as-string
               -  success-lies
               -  null-data-on-success
               -  data-on-error
               -  missing-view-url
               -  missing-field
               -  extra-fields
               -  iso-date
               -  null-message
               -  reordered
               -  duplicate-keys

        transitions outside our reading of the lifecycle, demanded by nobody
               1  waiting-for-annotation -> approved

        """);

    [Fact]
    public void JUnit_HasACaseForEachRow_SkippedWhereItWasNotMet()
    {
        var xml = XDocument.Parse(Little.Write(CoverageFormat.JUnit)).Root!;

        Counts(xml).Should().Be("testsuites rosetta coverage 64 0 57");
        xml.Elements("testsuite").Select(Counts).Should().Equal(
            "testsuite statuses 11 0 8", "testsuite codes 5 0 3", "testsuite transitions 24 0 23", "testsuite faults 9 0 8", "testsuite mutants 15 0 15");
        var cases = xml.Descendants("testcase").ToList();
        cases.Should().HaveCount(64);
        cases[0].ToString(SaveOptions.DisableFormatting).Should().Be(
            """<testcase classname="rosetta.coverage.statuses" name="creation-failed (0)"><skipped message="the client has not met it" /></testcase>""");
        cases[1].ToString(SaveOptions.DisableFormatting).Should().Be("""<testcase classname="rosetta.coverage.statuses" name="created (1)" />""");
    }

    [Fact]
    public void JUnit_FailsAFloorThatIsNotReached()
    {
        var xml = XDocument.Parse(Little.Write(CoverageFormat.JUnit, new CoverageFloor(null, 80), new CoverageFloor(CoverageKind.Codes, 40))).Root!;

        Counts(xml).Should().Be("testsuites rosetta coverage 66 1 57");
        var floors = xml.Elements("testsuite").Last();
        Counts(floors).Should().Be("testsuite floors 2 1 0");
        floors.Elements().Select(floor => floor.ToString(SaveOptions.DisableFormatting)).Should().Equal(
            """<testcase classname="rosetta.coverage.floors" name="all at least 80 %"><failure message="Met: all 7 of 64 (10.9 %); demanded: at least 80 %." /></testcase>""",
            """<testcase classname="rosetta.coverage.floors" name="codes at least 40 %" />""");
    }

    [Fact]
    public void Json_NamesEverything()
    {
        var json = JsonNode.Parse(Little.Write(CoverageFormat.Json))!.AsObject();

        json.Select(member => member.Key).Should().Equal("met", "expected", "percent", "statuses", "codes", "transitions", "faults", "mutants", "otherTransitions");
        json["percent"]!.ToJsonString().Should().Be("10.9");
        json["statuses"]!["rows"]![1]!.ToJsonString().Should().Be("""{"name":"created","number":1,"count":1}""");
        json["faults"]!["rows"]![1]!.ToJsonString().Should().Be("""{"name":"reset","number":null,"count":1}""");
        json["codes"]!.AsObject().Select(member => member.Key).Should().Equal("met", "expected", "percent", "rows");
        ((string?)json["otherTransitions"]![0]!["name"]).Should().Be("waiting-for-annotation -> approved");
    }

    [Fact]
    public void Json_CanBeReadBack()
    {
        var all = CoverageReport.Merge(Met.Everything, Little);

        CoverageJson.TryRead(Encoding.UTF8.GetBytes(all.Write(CoverageFormat.Json)), out var read, out _).Should().BeTrue();

        read!.Write(CoverageFormat.Text).Should().Be(all.Write(CoverageFormat.Text));
    }

    [Fact]
    public void Html_IsOnePageThatNeedsNothingFromAnywhere()
    {
        var html = Little.Write(CoverageFormat.Html);

        html.Should().StartWith("<!doctype html>\n<html lang=\"en\">")
            .And.Contain("color-scheme: light dark")
            .And.Contain("<h1>What the client has met: 7 of 64 (10.9 %)</h1>")
            .And.Contain("<tr><th scope=\"row\">created (1)</th><td class=\"met\">1</td></tr>")
            .And.Contain("<tr><th scope=\"row\">timeout</th><td class=\"not\">\u2013</td></tr>")
            .And.Contain("<td class=\"met\" title=\"created (1) -&gt; waiting-for-annotation (2)\">1</td>")
            .And.Contain("<td title=\"waiting-for-annotation (2) -&gt; approved (11)\">1</td>")
            .And.Contain("<td class=\"not\" title=\"reviewing (6) -&gt; annotating (3)\">\u2013</td>");
        Regex.IsMatch(html, "src=|href=|url\\(|@import|https?://").Should().BeFalse("nothing is fetched");
        XDocument.Parse(html.Replace("<!doctype html>", "", StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("<meta name=\"viewport\" content=\"width=device-width\">", "", StringComparison.Ordinal)).Descendants("td").Should().HaveCount(11 + 5 + 9 + 15 + 121);
    }

    private static string Counts(XElement suite) =>
        string.Join(' ', [suite.Name.LocalName, .. new[] { "name", "tests", "failures", "skipped" }.Select(name => suite.Attribute(name)!.Value)]);
}
