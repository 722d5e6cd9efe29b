namespace Rosetta.EndToEnd.Tests.Cli;

public class CorsTests
{
    [Fact]
    public async Task NamedOrigin_MayCallTheTaskRoutes()
    {
        await using var server = await ServerProcess.StartAsync("--cors", "http://localhost:3000", "https://app.test");

        using var preflight = await server.Client.SendAsync(Preflight("https://app.test"), TestContext.Current.CancellationToken);
        ((int)preflight.StatusCode).Should().Be(204);
        preflight.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("https://app.test");

        using var foreign = await server.Client.SendAsync(Preflight("https://other.test"), TestContext.Current.CancellationToken);
        foreign.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
    }

    [Fact]
    public async Task WithoutTheOption_NoOriginMay()
    {
        await using var server = await ServerProcess.StartAsync();

        using var preflight = await server.Client.SendAsync(Preflight("http://localhost:3000"), TestContext.Current.CancellationToken);
        preflight.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
    }

    private static HttpRequestMessage Preflight(string origin) => new(HttpMethod.Options, "/task/get")
    {
        Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } },
    };
}
