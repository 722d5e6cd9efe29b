using Rosetta.Testing.Gauntlets;

namespace Rosetta.Testing.Tests.Gauntlets;

public sealed class ConclusionJsonTests
{
    public static TheoryData<string, Conclusion> Lines => new()
    {
        { """{"kind":"found","status":3,"link":"https://r/v"}""", Conclusion.Found(3) },
        { """{"kind":"new-status","status":12}""", Conclusion.NewStatus(12) },
        { """{"kind":"refused","code":51008,"reason":"no"}""", Conclusion.Refused(51008, "no") },
        { """{"kind":"refused"}""", Conclusion.Refused() },
        { """{"kind":"try-later","reason":"hiccup","after":2}""", Conclusion.TryLater("hiccup") },
        { """{"kind":"timed-out"}""", Conclusion.TimedOut() },
        { """{"kind":"not-understood","reason":"the status is \"1\"","code":1}""", Conclusion.NotUnderstood("the status is \"1\"") },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void ALine_SaysWhatWasConcluded(string line, Conclusion expected)
    {
        ConclusionJson.TryRead(line, out var conclusion, out var problem).Should().BeTrue();

        conclusion.Should().Be(expected);
        problem.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("done")]
    [InlineData("[]")]
    [InlineData("""{"status":3}""")]
    [InlineData("""{"kind":"approved"}""")]
    [InlineData("""{"kind":"found"}""")]
    [InlineData("""{"kind":"found","status":"3"}""")]
    public void ALineThatSaysNothing_IsRefused(string line)
    {
        ConclusionJson.TryRead(line, out _, out var problem).Should().BeFalse();

        problem.Should().Be(
            "the last line has to be JSON with \"kind\", one of found, new-status, refused, try-later, timed-out, not-understood, with a number as \"status\" for the first two, "
            + $"and \"code\" and \"reason\" if there are any; it is '{line}'");
    }
}
