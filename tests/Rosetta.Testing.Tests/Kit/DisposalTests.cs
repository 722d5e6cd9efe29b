using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>The end of a fake, in memory and on a socket alike.</summary>
public class DisposalTests
{
    private const string Gone =
        "This fake has been disposed, so nobody answers any more. Dispose of it after the last call: 'await using' at the top of the test, or in the fixture that outlives the client.*";

    public static TheoryData<bool> Both { get; } = [true, false];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task ACallAfterTheEnd_SaysSo(bool inMemory)
    {
        var rosetta = await StartAsync(inMemory);
        using var http = rosetta.CreateClient();
        await http.StatusAsync();

        await rosetta.DisposeAsync();

        await FluentActions.Awaiting(() => http.StatusAsync()).Should().ThrowAsync<ObjectDisposedException>().WithMessage(Gone);
        FluentActions.Invoking(() => rosetta.CreateClient()).Should().Throw<ObjectDisposedException>().WithMessage(Gone);
        rosetta.Journal.RequireCalls(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task AHang_EndsWithTheFake(bool inMemory)
    {
        var rosetta = await StartAsync(inMemory);
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Fails(FaultKind.Timeout);
        var call = Seen.ByAsync(http, HttpCompletionOption.ResponseContentRead, Ask.Cancel);
        await Http.Eventually.IsTrue(() => rosetta.Journal.Entries.Length == 1, "the call has arrived");

        await rosetta.DisposeAsync();

        (await call).Should().Be("HttpRequestException Unknown <- IOException <- SocketException ConnectionReset");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task ADelay_EndsWithTheFake(bool inMemory)
    {
        var rosetta = await StartAsync(inMemory);
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Answers(new StatusReply(RosettaStatus.Created) { Delay = Delay.Fixed(TimeSpan.FromMinutes(10)) });
        var call = Seen.ByAsync(http, HttpCompletionOption.ResponseContentRead, Ask.Cancel);
        await Http.Eventually.IsTrue(() => rosetta.Journal.Entries.Length == 1, "the call has arrived");

        rosetta.Dispose();

        (await call).Should().StartWith("HttpRequestException");
        await Http.Eventually.IsTrue(() => rosetta.Journal.Last.Delivered == false, "the fake has given up too");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task ABodyUnderWay_BreaksOffWithTheFake(bool inMemory)
    {
        var host = new Http.HostTime();
        var options = new RosettaFakeOptions { HostTime = host };
        var rosetta = inMemory ? RosettaFake.Start(options) : await RosettaFake.StartOnKestrelAsync(options, Ask.Cancel);
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Fails(FaultKind.SlowBody);
        using var response = await http.SendAsync(Ask.Request(), HttpCompletionOption.ResponseHeadersRead, Ask.Cancel);
        await using var body = await response.Content.ReadAsStreamAsync(Ask.Cancel);
        var read = body.ReadAsync(new byte[50], Ask.Cancel).AsTask();

        await rosetta.DisposeAsync();

        await FluentActions.Awaiting(() => read).Should().ThrowAsync<IOException>();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task DisposingTwice_IsAllowed(bool inMemory)
    {
        var rosetta = await StartAsync(inMemory);

        await rosetta.DisposeAsync();

        FluentActions.Invoking(rosetta.Dispose).Should().NotThrow();
    }

    [Fact]
    public async Task DisposedByManyAtOnce_ItLeavesOneReport()
    {
        var folder = Directory.CreateTempSubdirectory("rosetta-disposal-");
        var rosetta = RosettaFake.Start(new RosettaFakeOptions { CoverageFolder = folder.FullName });
        using var http = rosetta.CreateClient();
        await http.StatusAsync();

        await Parallel.ForAsync(0, 32, Ask.Cancel, async (_, _) => await rosetta.DisposeAsync());

        folder.GetFiles().Should().ContainSingle();
        folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task WhoeverWaitsForCalls_IsToldOfTheEnd(bool inMemory)
    {
        var rosetta = await StartAsync(inMemory);
        var waiting = rosetta.Journal.WaitForCallsAsync(1, Ask.Cancel);

        await rosetta.DisposeAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<ObjectDisposedException>().WithMessage(Gone);
    }

    private static async Task<RosettaFake> StartAsync(bool inMemory) =>
        inMemory ? RosettaFake.Start() : await RosettaFake.StartOnKestrelAsync(cancellationToken: Ask.Cancel);
}
