using System.Xml.Linq;
using Rosetta.Testing.Gauntlets;

namespace Rosetta.Testing.Tests.Gauntlets;

public sealed class GauntletReportTests
{
    private static readonly GauntletReport Report = new([
        Row("created", GauntletHandling.Understood, "it said 'found 1' after 1 call"),
        Row("reset", GauntletHandling.Crashed, "it crashed: <b>\u0001"),
        Row("success-lies", GauntletHandling.TookLie, "it said 'found 1'"),
    ]);

    [Fact]
    public void ADemand_ThrowsWithTheMistakes_AndTheWholeTable()
    {
        var demand = new GauntletReport([Report.Results[0], Report.Results[2]]).RequireRobust;

        demand.Should().Throw<GauntletException>().Which.Message.Should().Be("""
            success-lies: it said 'found 1'.
              expected: Does not take the answer for success.
            To accept a weakness: report.Except("success-lies", "the reason").

            Gauntlet: 1 of 2 handled as a robust client does

            outcomes
              ok        created                        understood

            mutants
              WRONG     success-lies                   took a lie: it said 'found 1'

            """);
    }

    [Fact]
    public void OneResult_ThrowsWithItsMistakeAlone() =>
        Report["success-lies"].Invoking(row => row.RequireRobust()).Should().Throw<GauntletException>().Which.Message.Should().Be("""
            success-lies: it said 'found 1'.
              expected: Does not take the answer for success.
            To accept a weakness: report.Except("success-lies", "the reason"), or of one row: result with { Accepted = "the reason" }.
            """);

    [Fact]
    public void OneResultThatIsAccepted_IsLetPass() => (Report["success-lies"] with { Accepted = "known" }).RequireRobust();

    [Fact]
    public void WeaknessesThatAreAccepted_DoNotCount()
    {
        var accepted = Report.Except("reset", "a proxy retries").Except("mutants", "Rosetta does not lie");

        accepted.RequireRobust();
        accepted.RobustPercent.Should().Be(100);
        accepted.ToString().Should().StartWith("Gauntlet: 1 of 3 handled as a robust client does, 2 accepted\n")
            .And.Contain("  accepted  success-lies                   took a lie: it said 'found 1' (accepted: Rosetta does not lie)\n");
    }

    [Fact]
    public void AWeaknessOfNothing_CannotBeAccepted() =>
        Report.Invoking(report => report.Except("mutant", "x")).Should().Throw<ArgumentException>()
            .WithMessage("The gauntlet has no obstacle and no group 'mutant'; did you mean 'mutants'?");

    [Fact]
    public void JUnit_HasACaseForEach_FailedOrSkippedWhereItIsNotRobust()
    {
        var xml = XDocument.Parse(Report.Except("mutants", "known").Write(GauntletFormat.JUnit)).Root!;

        ((int)xml.Attribute("tests")!, (int)xml.Attribute("failures")!, (int)xml.Attribute("skipped")!).Should().Be((3, 1, 1));
        xml.Descendants("testcase").Select(row => $"{row.Attribute("classname")!.Value}/{row.Attribute("name")!.Value}").Should()
            .Equal("rosetta.gauntlet.outcomes/created", "rosetta.gauntlet.faults/reset", "rosetta.gauntlet.mutants/success-lies");
        xml.Descendants("failure").Single().Attribute("message")!.Value.Should().Be("it crashed: <b>\uFFFD");
        xml.Descendants("skipped").Single().Attribute("message")!.Value.Should().Be("it said 'found 1' (accepted: known)");
    }

    [Fact]
    public void Html_IsOnePage_ThatLoadsNothing_AndShowsTextAsText()
    {
        var page = Report.Write(GauntletFormat.Html);

        page.Should().StartWith("<!doctype html>").And.Contain("<h1>Gauntlet: 1 of 3 handled as a robust client does</h1>")
            .And.Contain("it crashed: &lt;b&gt;").And.NotContainAny("<b>", "src=", "href=", "@import");
    }

    [Fact]
    public void PercentIsRoundedDown() => Report.RobustPercent.Should().Be(33);

    private static GauntletResult Row(string id, GauntletHandling handling, string why) =>
        new(Gauntlet.Obstacles.Single(obstacle => obstacle.Id == id), handling, why, null, []);
}
