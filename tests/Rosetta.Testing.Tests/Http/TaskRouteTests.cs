using Rosetta.Testing.Http;

namespace Rosetta.Testing.Tests.Http;

public class TaskRouteTests
{
    [Fact]
    public void PathOfTheSpecification_IsTheRoute_AndNamesNoSession()
    {
        TaskRoute.TryMatch("/task/get", out var route).Should().BeTrue();

        route.NamesSession.Should().BeFalse();
        route.Session.ToString().Should().BeEmpty();
    }

    [Theory]
    [InlineData("/s/a/task/get", "a")]
    [InlineData("/s/build-42.x_Y/task/get", "build-42.x_Y")]
    [InlineData("/s/task/task/get", "task")]
    [InlineData("/s//task/get", "")]
    [InlineData("/s/a%2Fb/task/get", "a%2Fb")]
    public void PathInASession_IsTheRoute_AndNamesIt(string path, string session)
    {
        TaskRoute.TryMatch(path, out var route).Should().BeTrue();

        route.NamesSession.Should().BeTrue();
        route.Session.ToString().Should().Be(session);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/task")]
    [InlineData("/Task/Get")]
    [InlineData("/task/get/")]
    [InlineData("//task/get")]
    [InlineData("/x/task/get")]
    [InlineData("/s/task/get")]
    [InlineData("/S/a/task/get")]
    [InlineData("/s/a/b/task/get")]
    [InlineData("/s/a/task/get/")]
    [InlineData("/s/a/Task/get")]
    [InlineData("/s/atask/get")]
    public void AnyOtherPath_IsNotTheRoute(string? path) =>
        TaskRoute.TryMatch(path, out _).Should().BeFalse();
}
