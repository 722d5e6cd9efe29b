using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>A fault is the same for a client in memory as on a socket: what .NET's client throws there is what it throws here.</summary>
public class FaultParityTests
{
    private const string Reset = "HttpRequestException Unknown <- IOException <- SocketException ConnectionReset";
    private const string Ended = "HttpRequestException ResponseEnded <- HttpIOException ResponseEnded";
    private const string TimedOut = "TaskCanceledException <- TimeoutException <- TaskCanceledException";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    // What a client sees that wants the whole answer, and one that reads the body itself.
    private static readonly Dictionary<FaultKind, (string Whole, string Streamed)> Expected = new()
    {
        [FaultKind.Timeout] = (TimedOut, TimedOut),
        [FaultKind.Reset] = (Reset, Reset),
        [FaultKind.Close] = (Ended, Ended),
        [FaultKind.EmptyBody] = ("200, 0 bytes", "200, 0 bytes"),
        [FaultKind.TruncatedBody] = (Ended, "200, 117 bytes, HttpIOException ResponseEnded"),
        [FaultKind.SlowBody] = ("200, 234 bytes", "200, 234 bytes"),
        [FaultKind.GarbageBody] = ("200, 234 bytes", "200, 234 bytes"),
        [FaultKind.WrongContentType] = ("200, 234 bytes", "200, 234 bytes"),
        [FaultKind.GatewayPage] = ("502, 152 bytes", "502, 152 bytes"),
    };

    public static TheoryData<FaultKind, bool, HttpCompletionOption> EveryFault { get; } = Every();

    [Theory]
    [MemberData(nameof(EveryFault))]
    public async Task EveryFault_IsTheSame_InMemoryAndOnKestrel(FaultKind fault, bool delayed, HttpCompletionOption completion)
    {
        var reply = new FaultReply(fault) { Delay = delayed ? Delay.Fixed(TimeSpan.FromMilliseconds(20)) : null };
        await using var inMemory = RosettaFake.Start();
        await using var onKestrel = await RosettaFake.StartOnKestrelAsync(cancellationToken: Ask.Cancel);

        var seen = await Task.WhenAll(new[] { inMemory, onKestrel }.Select(rosetta => SeenAsync(rosetta, reply, completion)));

        var expected = completion == HttpCompletionOption.ResponseContentRead ? Expected[fault].Whole : Expected[fault].Streamed;
        seen.Should().Equal(expected, expected);
    }

    [Fact]
    public async Task TheSameText_IsThrown_InMemoryAndOnKestrel()
    {
        await using var inMemory = RosettaFake.Start();
        await using var onKestrel = await RosettaFake.StartOnKestrelAsync(cancellationToken: Ask.Cancel);
        foreach (var fault in new[] { FaultKind.Reset, FaultKind.Close, FaultKind.TruncatedBody })
        {
            var texts = new List<string>();
            foreach (var rosetta in new[] { inMemory, onKestrel })
            {
                rosetta.Given(Ask.Scene).Fails(fault);
                using var client = rosetta.CreateClient();
                var failure = (await FluentActions.Awaiting(() => client.StatusAsync()).Should().ThrowAsync<HttpRequestException>()).Which;
                texts.Add($"{failure.Message} {failure.InnerException!.Message}");
            }

            texts[0].Should().Be(texts[1]);
        }
    }

    private static async Task<string> SeenAsync(RosettaFake rosetta, FaultReply reply, HttpCompletionOption completion)
    {
        rosetta.Given(Ask.Scene).Answers(reply);
        using var client = rosetta.CreateClient();
        client.Timeout = reply.Fault == FaultKind.Timeout ? Patience : client.Timeout;
        return await Seen.ByAsync(client, completion, Ask.Cancel);
    }

    private static TheoryData<FaultKind, bool, HttpCompletionOption> Every()
    {
        var every = new TheoryData<FaultKind, bool, HttpCompletionOption>();
        foreach (var fault in FaultCatalogue.All)
        {
            foreach (var delayed in new[] { false, true })
            {
                every.Add(fault.Fault, delayed, HttpCompletionOption.ResponseContentRead);
                every.Add(fault.Fault, delayed, HttpCompletionOption.ResponseHeadersRead);
            }
        }

        return every;
    }
}
