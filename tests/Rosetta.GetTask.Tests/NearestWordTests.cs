using System.Diagnostics;

namespace Rosetta.GetTask.Tests;

public class NearestWordTests
{
    private static readonly string[] Words = ["created", "annotating", "annotated", "approved", "in-qc", "waiting-for-review", "reviewing"];

    [Fact]
    public void AQuestion_EndsASentence()
    {
        NearestWord.Question("aproved", Words).Should().Be("; did you mean 'approved'?");
        NearestWord.Question("zzz", Words).Should().BeEmpty();
    }

    [Theory]
    [InlineData("aproved", "approved")]
    [InlineData("approvde", "approved")]
    [InlineData("APPROVED", "approved")]
    [InlineData("annotatin", "annotating")]
    [InlineData("annotatd", "annotated")]
    [InlineData("inqc", "in-qc")]
    [InlineData("in_qc", "in-qc")]
    [InlineData("waiting-for", "waiting-for-review")]
    [InlineData("Waiting for review", "waiting-for-review")]
    public void Misspelling_FindsTheWordThatWasMeant(string word, string meant) => NearestWord.Find(word, Words).Should().Be(meant);

    [Theory]
    [InlineData("")]
    [InlineData("done")]
    [InlineData("xyz")]
    [InlineData("review")]
    [InlineData("qc")]
    [InlineData("annotat-qc-review")]
    public void NothingNear_FindsNothing(string word) => NearestWord.Find(word, Words).Should().BeNull();

    [Fact]
    public void EquallyNear_TheFirstWins()
    {
        NearestWord.Find("bat", ["cat", "rat"]).Should().Be("cat");
        NearestWord.Find("bat", ["rat", "cat"]).Should().Be("rat");
    }

    [Fact]
    public void ExactWord_IsNearerThanItsNeighbours() => NearestWord.Find("cat", ["bat", "cat"]).Should().Be("cat");

    [Fact]
    public void OneLetter_MayStandForAnother() => NearestWord.Find("n", ["y", "m"]).Should().Be("y");

    [Fact]
    public void VeryLongWord_CostsNothing()
    {
        var start = Stopwatch.GetTimestamp();

        NearestWord.Find(new string('a', 10_000_000), [new string('a', 9_999_999)]).Should().BeNull();

        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(1));
    }
}
