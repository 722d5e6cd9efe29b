using System.Text.RegularExpressions;
using CsCheck;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.Testing.Tests.Scenarios;

public class DurationTextTests
{
    [Theory]
    [InlineData("200ms", 200)]
    [InlineData("30s", 30_000)]
    [InlineData("10m", 600_000)]
    [InlineData("2h", 7_200_000)]
    [InlineData("1d", 86_400_000)]
    [InlineData("1m30s", 90_000)]
    [InlineData("1d2h3m4s5ms", 93_784_005)]
    [InlineData("90m", 5_400_000)]
    [InlineData("0s", 0)]
    [InlineData("007s", 7_000)]
    public void Duration_IsRead(string text, long milliseconds)
    {
        DurationText.TryParse(text, out var duration).Should().BeTrue();
        duration.Should().Be(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("30")]
    [InlineData("30 s")]
    [InlineData(" 30s")]
    [InlineData("30s ")]
    [InlineData("-30s")]
    [InlineData("+30s")]
    [InlineData("1.5s")]
    [InlineData("30S")]
    [InlineData("30sec")]
    [InlineData("1s1m")]
    [InlineData("1s1s")]
    [InlineData("1m30")]
    [InlineData("1w")]
    [InlineData("1234567890s")]
    [InlineData("٣s")]
    public void AnythingElse_IsNot(string text) => DurationText.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void LongerThanATimeSpan_IsTheLongest()
    {
        DurationText.TryParse("999999999d", out var duration).Should().BeTrue();
        duration.Should().Be(TimeSpan.MaxValue);
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(-5, "0s")]
    [InlineData(1, "1ms")]
    [InlineData(90_000, "1m30s")]
    [InlineData(93_784_005, "1d2h3m4s5ms")]
    public void Format_WritesWhatIsReadBack(long milliseconds, string text) =>
        DurationText.Format(TimeSpan.FromMilliseconds(milliseconds)).Should().Be(text);

    [Fact]
    public void Format_LeavesOutPartsOfAMillisecond() => DurationText.Format(TimeSpan.FromTicks(15_000)).Should().Be("1ms");

    [Fact]
    public void AnyWholeMilliseconds_ComeBackAsTheyWere() =>
        Gen.Long[0, 100_000_000_000].Sample(milliseconds =>
        {
            DurationText.TryParse(DurationText.Format(TimeSpan.FromMilliseconds(milliseconds)), out var back).Should().BeTrue();
            back.Should().Be(TimeSpan.FromMilliseconds(milliseconds));
        });

    [Fact]
    public void ThePatternOfTheSchema_AcceptsWhatTheReaderAccepts()
    {
        var pattern = new Regex($@"\A{DurationText.Pattern}\z");
        var positive = new Regex($@"\A{DurationKind.NotZero}{DurationText.Pattern}\z");
        Gen.String[Gen.Char["0123456789dhms .-"], 0, 9].Sample(
            text =>
            {
                var isRead = DurationText.TryParse(text, out var duration);
                pattern.IsMatch(text).Should().Be(isRead, text);
                positive.IsMatch(text).Should().Be(isRead && duration > TimeSpan.Zero, text);
            },
            iter: 20_000);
    }
}
