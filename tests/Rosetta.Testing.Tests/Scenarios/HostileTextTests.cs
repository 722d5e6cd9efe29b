using System.Diagnostics;
using System.Text;
using CsCheck;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary>Whatever a file holds, reading it ends soon, with positions inside the file.</summary>
public class HostileTextTests
{
    private const int Largest = 256 * 1024;

    private static readonly string[] Shipped = [.. ShippedScenarios.All.Select(scenario => scenario.Text!)];

    // What YAML and the format give a meaning to.
    private static readonly Gen<string> Fragment = Gen.OneOf(
        Gen.OneOf([.. "\n|  |\t|- |: |? |, |[|]|{|}|\"|'|&a |*a|!!str |<<: |# |---\n|...\n|%YAML 1.2\n|| |\\|\0|\ud83d|😀|\ufeff|\u0085|\u2028|é|5%|0%|*|~|null|1s|..|7|steps|status|then|chance|when|delay|!<a>|>\n|@|`|\\x|\\U00110000|\\uD800"
            .Split('|').Append("|").Select(Gen.Const)]),
        Gen.String[0, 6]);

    [Fact]
    public void AnyText_IsReadWithoutThrowing() =>
        Fragment.Array[0, 40].Select(string.Concat).Sample(text => Read(text), iter: 4_000);

    [Fact]
    public void AnyChangeOfAShippedFile_IsReadWithoutThrowing() =>
        Gen.Select(Gen.Int[0, Shipped.Length - 1], Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Fragment).Array[1, 4]).Sample(
            (file, changes) => Read(changes.Aggregate(Shipped[file], (text, change) => Change(text, change.Item1, change.Item2, change.Item3))),
            iter: 2_000);

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[[],")]
    [InlineData("[a,")]
    [InlineData("{a: ")]
    [InlineData("{? ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("-\n")]
    [InlineData("a: b\n")]
    [InlineData("a:\n ")]
    [InlineData("a: |\n")]
    [InlineData("&a ")]
    [InlineData("*a ")]
    [InlineData("!a ")]
    [InlineData("\"\" ")]
    [InlineData("'")]
    [InlineData("\\")]
    [InlineData("---\n")]
    [InlineData("...\n")]
    [InlineData("--- a\n")]
    [InlineData("%TAG ! a\n")]
    [InlineData("\t")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("#")]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("a\n")]
    [InlineData(": ")]
    [InlineData(",")]
    public void RepeatedToTheLimit_EndsSoon(string part)
    {
        ReadInTime(Repeat("", part, ""));
        ReadInTime(Repeat("name: a\nsteps: [", part, ""));
        ReadInTime(Repeat("name: a\nsteps:\n  - status: created\n    headers: { ", part, " }\n"));
        ReadInTime(Repeat("name: \"", part, "\"\nsteps: []\n"));
    }

    [Theory]
    [InlineData("name: a\nsteps:\n", "  - x: {}\n", "")]
    [InlineData("name: a\nsteps: [", "{x: y}, ", "]")]
    [InlineData("name: a\nsteps: [", "7, ", "]")]
    [InlineData("name: a\nwhen: { sceneId: [", "a, ", "] }")]
    [InlineData("name: a\nchance: {", " 5%: {},", "}")]
    [InlineData("name: a\nsteps:\n - headers:\n", "    X: Y\n", "")]
    [InlineData("", "namx: a\n", "")]
    [InlineData("", "? [a]\n: b\n", "")]
    [InlineData("", "<<: b\n", "")]
    public void ManyErrors_EndSoonAndAreCut(string before, string part, string after)
    {
        var reading = ReadInTime(Repeat(before, part, after));

        reading.Issues.Length.Should().BeInRange(1, 201);
        reading.Issues.Sum(issue => (long)issue.Message.Length).Should().BeLessThan(200_000);
    }

    [Fact]
    public void ManyDifferentUnknownKeys_EndSoon() =>
        ReadInTime(string.Concat(Enumerable.Range(0, 15_000).Select(index => $"key{index}: {index}\n"))).Issues.Should().HaveCount(201);

    [Fact]
    public void BillionLaughs_AreRefusedWithoutAnExpansion()
    {
        var text = new StringBuilder("name: laughs\na0: &a0 [lol, lol, lol, lol]\n");
        for (var level = 1; level < 30; level++)
        {
            text.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        }

        ReadInTime(text.ToString()).Issues.Should().Contain(issue => issue.Message.StartsWith("aliases ('*a0') are refused", StringComparison.Ordinal));
    }

    [Fact]
    public void TenMegabytes_AreRefusedAtOnce() =>
        ReadInTime(new string('a', 10_000_000)).Issues.Should().ContainSingle();

    [Fact]
    public void IssuesTexts_ShowNoControlCharactersAndNoLongTexts()
    {
        var reading = Read("name: a\nsteps:\n  - status: \"\\e[31m" + new string('x', 4000) + "\"\n");

        reading.Issues[0].Message.Should().StartWith(@"unknown status '\u{1B}[31mxxxxxxxxxx").And.Contain("xxx…'; one of: ");
    }

    private static ScenarioReading ReadInTime(string text)
    {
        var start = Stopwatch.GetTimestamp();
        var reading = ScenarioReader.Read(text, "somewhere");
        var elapsed = Stopwatch.GetElapsedTime(start);

        // Milliseconds, really; the machine may be busy. Without the limits some of the texts take minutes.
        elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
        return Check(text, reading);
    }

    private static ScenarioReading Read(string text) => Check(text, ScenarioReader.Read(text, "somewhere"));

    private static ScenarioReading Check(string text, ScenarioReading reading)
    {
        var lines = text.ReplaceLineEndings("\n").Count(one => one == '\n') + 1;

        reading.HasErrors.Should().Be(reading.Issues.Any(issue => issue.IsError));
        reading.Issues.Should().NotContain(issue => issue.Line < 1 || issue.Line > lines + 1 || issue.Column < 1);
        reading.Issues.Should().BeInAscendingOrder(issue => issue.Line);
        return reading;
    }

    private static string Repeat(string before, string part, string after)
    {
        var text = new StringBuilder(before, Largest);
        while (text.Length + part.Length + after.Length <= Largest)
        {
            text.Append(part);
        }

        return text.Append(after).ToString();
    }

    private static string Change(string text, double where, int removed, string added)
    {
        var at = (int)(where * text.Length);
        return text[..at] + added + text[Math.Min(text.Length, at + removed)..];
    }
}
