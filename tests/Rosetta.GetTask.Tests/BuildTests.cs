namespace Rosetta.GetTask.Tests;

public class BuildTests
{
    [Fact]
    public void Builds() => true.Should().BeTrue();
}
