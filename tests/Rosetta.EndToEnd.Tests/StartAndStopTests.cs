namespace Rosetta.EndToEnd.Tests;

public sealed class StartAndStopTests
{
    [Fact]
    public async Task Sigterm_EndsTheServerInGoodOrder()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var server = await ServerProcess.StartAsync(cancellation);

        (await server.StopAsync(cancellation)).Should().Be(0);
    }
}
