namespace Rosetta.Packages.Tests;

public sealed class GuideTests
{
    [Fact]
    public void EveryCommandOfTheGuide_IsRunByATest() =>
        Guide.All.Select(command => command.Chapter).Distinct().Should().Equal(Guide.Packing, Guide.Projects, Guide.Tools, Guide.SingleFiles);
}
