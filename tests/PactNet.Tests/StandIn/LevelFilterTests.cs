using PactNet.Core;

namespace PactNet.Tests.StandIn;

/// <summary>PactNet counts log levels one way, the core the other.</summary>
public sealed class LevelFilterTests
{
    [Theory]
    [InlineData(PactLogLevel.Trace, 5)]
    [InlineData(PactLogLevel.Debug, 4)]
    [InlineData(PactLogLevel.Information, 3)]
    [InlineData(PactLogLevel.Warn, 2)]
    [InlineData(PactLogLevel.Error, 1)]
    [InlineData(PactLogLevel.None, 0)]
    public void Level_HasTheCoresNumber(PactLogLevel level, int number) => LevelFilters.Of(level).Should().Be(number);

    [Fact]
    public void ValueThatIsNoLevel_IsRefused()
    {
        var filter = () => LevelFilters.Of((PactLogLevel)6);

        filter.Should().Throw<ArgumentOutOfRangeException>();
    }
}
